internal import StrategyABI
public import StrategyKit

/// What a strategy wrote.
public struct TrialResult: Equatable, Sendable {
    struct Column: Equatable, Sendable {
        let name: String
        let values: [Double?]
        let flags: [ResultFlags]

        /// A copy of what stands in an output's memory.
        init(name: String, _ raw: corte_output_column) {
            let values = raw.values?.assumingMemoryBound(to: Double.self)
            let indices = 0..<Int(raw.capacity)
            self.name = name
            self.values = indices.map { index in
                let isPresent = raw.validity.map { $0[index >> 3] >> UInt8(index & 7) & 1 == 1 } ?? false
                return isPresent ? values.map { $0[index] } : nil
            }
            self.flags = indices.map { ResultFlags(rawValue: raw.flags?[$0] ?? 0) }
        }
    }

    private let columns: [Column]

    init(_ columns: [Column]) { self.columns = columns }

    /// The values of output `name`, for each row or group; nil where missing. None when there is no such output.
    public subscript(name: String) -> [Double?] { columns.first { $0.name == name }?.values ?? [] }

    /// The flags of output `name`, for each row or group.
    public func flags(_ name: String) -> [ResultFlags] { columns.first { $0.name == name }?.flags ?? [] }
}
