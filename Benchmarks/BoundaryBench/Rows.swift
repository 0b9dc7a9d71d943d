import StrategyHost

/// Achievements to cap, a tenth of them missing, as a batch and for the same loop without a boundary.
struct Rows {
    let batch: ColumnBatch
    private let values: [Double]
    private let validity: Bitmap

    init(count: Int) {
        values = (0..<count).map { Double($0 * 7919 % 15_013) / 100 }
        validity = Bitmap((0..<count).map { $0 % 10 != 3 })
        var batch = ColumnBatch(rowCount: count)
        batch.append("achievement", numbers: values, validity: validity)
        self.batch = batch
    }

    /// What the boundary's columns hold after a call.
    struct Result {
        var values: [Double]
        var validity: [UInt8]
        var flags: [UInt32]
    }

    /// What the module does, in the host: reads values and validity, writes fresh values, validity and flags.
    @inline(never)
    func capped(at limit: Double) -> Result {
        var result = Result(
            values: [Double](repeating: 0, count: values.count),
            validity: [UInt8](repeating: 0, count: validity.bytes.count),
            flags: [UInt32](repeating: 0, count: values.count))
        for row in values.indices where validity[row] {
            let value = values[row]
            guard !value.isNaN else { return result }
            result.values[row] = min(value, limit)
            if value > limit { result.flags[row] |= ResultFlags.capped.rawValue }
        }
        for byte in validity.bytes.indices { result.validity[byte] = validity.bytes[byte] }
        return result
    }

    /// Checks a few of the rows, so that a quick wrong answer is none.
    func check(_ result: StrategyResult, _ expected: Result) throws {
        let column = try result.column("achievement")
        for row in stride(from: 0, to: values.count, by: max(1, values.count / 97)) {
            guard column[row] == (validity[row] ? expected.values[row] : nil),
                column.flags(row).rawValue == expected.flags[row]
            else { throw Library.Failure.otherResult }
        }
    }
}
