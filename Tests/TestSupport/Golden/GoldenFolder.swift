import FoundationEssentials

/// A folder of golden files: what a test made when somebody last looked at it.
///
/// What differs is written beside its file, as `NAME-changed.ENDING`; pictures have a `NAME-difference.png` too.
package struct GoldenFolder: Sendable {
    private let path: String
    private let isRecording: Bool

    /// The folder `Goldens` of a test target; with `CORTE_RECORD=1` in the environment, as `make record` sets it, what
    /// is compared becomes the file.
    package init(of target: String) {
        self.init(path: "\(Self.checkout)/Tests/\(target)/Goldens", isRecording: Self.isRecordingAsked)
    }

    /// The folder of the documents, of which some are written from the code.
    package static let documentation = GoldenFolder(path: "\(checkout)/Documentation", isRecording: isRecordingAsked)

    private static let checkout = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    private static let isRecordingAsked = ProcessInfo.processInfo.environment["CORTE_RECORD"] == "1"

    /// A folder at a path.
    package init(path: String, isRecording: Bool = false) {
        self.path = path
        self.isRecording = isRecording
    }

    /// What a file holds, as text.
    package func text(of file: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: "\(path)/\(file)")), as: UTF8.self)
    }

    /// How a text differs from a file's, in a sentence; nil if it's the same to the byte.
    package func mismatch(of text: String, with file: String) throws -> String? {
        try mismatch(of: Array(text.utf8), with: file) { golden, changed in
            golden == changed ? nil : Comparison(words: "differs")
        }
    }

    /// How a PNG picture differs from a file's, in a sentence; nil if it looks the same: no tile of about 30 pixels a
    /// side differs by more than `limit`, of 255, in the mean.
    package func mismatch(of picture: [UInt8], with file: String, atMost limit: Double) throws -> String? {
        try mismatch(of: picture, with: file) { golden, changed in
            guard golden != changed else { return nil }
            let (one, other) = (try PNGReader(golden).picture(), try PNGReader(changed).picture())
            let difference = one.difference(from: other)
            guard difference > limit else { return nil }
            let words = difference.isFinite ? "differs by \(difference) of 255 in a tile" : "has another size"
            return Comparison(words: words, picture: one.marking(changesTo: other))
        }
    }

    /// What is wrong with a file that differs.
    private struct Comparison {
        let words: String
        var picture: Picture?
    }

    private func mismatch(
        of bytes: [UInt8], with file: String, comparing: (_ golden: [UInt8], _ changed: [UInt8]) throws -> Comparison?
    ) throws -> String? {
        let dot = file.lastIndex(of: ".") ?? file.endIndex
        let (changed, difference) = ("\(file[..<dot])-changed\(file[dot...])", "\(file[..<dot])-difference.png")
        if isRecording {
            try write(bytes, to: file)
            return nil
        }
        for earlier in [changed, difference] { try? FileManager.default.removeItem(atPath: "\(path)/\(earlier)") }
        guard let golden = FileManager.default.contents(atPath: "\(path)/\(file)").map({ Array($0) }) else {
            return "there is no \(file); make record writes it"
        }
        guard let comparison = try comparing(golden, bytes) else { return nil }
        try write(bytes, to: changed)
        var sentence = "\(file) \(comparison.words); compare it with \(changed)"
        if let picture = comparison.picture {
            try write(picture.png, to: difference)
            sentence += ", or look at \(difference)"
        }
        return sentence + "; make record takes the change over"
    }

    private func write(_ bytes: [UInt8], to file: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: "\(path)/\(file)"))
    }
}
