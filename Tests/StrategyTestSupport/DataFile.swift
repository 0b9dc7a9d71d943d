internal import FoundationEssentials

/// Reference values in the folders of the tests.
public enum DataFile {
    /// The checkout's root.
    public static let checkout = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()

    /// The bytes of a file beneath `Tests`.
    public static func bytes(_ path: String) throws -> [UInt8] {
        try Array(Data(contentsOf: URL(filePath: "\(checkout)/Tests/\(path)")))
    }

    /// The rows of a CSV file beneath `Tests`, by column name; no field has quotes.
    public static func rows(_ path: String) throws -> [[String: String]] {
        let lines = String(decoding: try bytes(path), as: UTF8.self).split(whereSeparator: \.isNewline)
        let names = (lines.first ?? "").split(separator: ",").map(String.init)
        return lines.dropFirst().map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return Dictionary(uniqueKeysWithValues: zip(names, fields))
        }
    }
}

extension [String: String] {
    /// The number in a column; NaN where there's none, which no comparison accepts.
    public func number(_ name: String) -> Double { self[name].flatMap { Double($0) } ?? .nan }
}
