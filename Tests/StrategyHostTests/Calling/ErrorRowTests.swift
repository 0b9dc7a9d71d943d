import StrategyHost
import StrategyTestSupport
import Testing

@Suite("The row that a module's error names")
struct ErrorRowTests {
    /// More rows than are handed over at a time.
    private static let count = 300_000

    @Test(
        "is one of the batch's, or none",
        arguments: [
            ("INT64_MAX", nil), ("INT64_MIN", nil), ("-2", nil), ("1ll << 32", nil), ("in->row_count", nil), ("0", 0),
            ("in->row_count - 1", 299_999),
        ] as [(String, Int?)])
    func row(_ row: String, expected: Int?) throws {
        let module = try TreatmentModule(
            measure: "error->row = \(row); strcpy(error->message, \"no\"); return CORTE_INVALID_DATA;")
        var batch = ColumnBatch(rowCount: Self.count)
        batch.append("achievement", numbers: [Double](repeating: 1, count: Self.count))
        for policy in [IsolationPolicy(.none), Isolated.policy()] {
            let instance = try module.load(policy).instance()
            let error = #expect(throws: StrategyError.self) { try instance.measure(batch) }
            #expect(error?.message == "no")
            #expect(error?.row == expected)
        }
    }
}
