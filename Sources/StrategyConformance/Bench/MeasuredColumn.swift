internal import StrategyHost

/// An output column as a module left it.
struct MeasuredColumn {
    let specification: OutputSpecification
    let count: Int
    let values: [Double]
    let validity: [UInt8]
    let flags: [UInt32]

    var name: String { specification.name }

    /// Whether the value of a row or group is there.
    func isPresent(_ index: Int) -> Bool { validity[index >> 3] & (1 << UInt8(index & 7)) != 0 }

    /// The value of a row or group; nothing where it's missing.
    subscript(index: Int) -> Double? { isPresent(index) ? values[index] : nil }

    /// The first row or group with a NaN that counts.
    var firstNaN: Int? { (0..<count).first { values[$0].isNaN && isPresent($0) } }

    /// The first row or group whose value is missing.
    var firstMissing: Int? { (0..<count).first { !isPresent($0) } }

    /// Whether the bits behind the last element are still zero.
    var isTailClear: Bool {
        guard count & 7 != 0, let last = validity.last else { return true }
        return last >> UInt8(count & 7) == 0
    }

    /// `row 3 of output 'share'`
    func place(_ index: Int) -> String { "\(specification.grain.rawValue) \(index) of output '\(name)'" }
}
