import Testing

@testable import StrategyHost

@Suite("A column to write") struct ResultColumnTests {
    /// Around the edges of bytes.
    private static let lengths = [0, 1, 7, 8, 9, 15, 16, 17, 100]

    @Test("has there what another column has there, missing or not", arguments: lengths)
    func presence(length: Int) throws {
        for step in [2, 3, 1000] {
            let values: [Double?] = (0..<length).map { $0 % step == 1 ? nil : Double($0) }
            var batch = ColumnBatch(rowCount: length)
            batch.append("achievement", numbers: values)
            let column = try Kit.kept().measure(batch).column("achievement")
            #expect((0..<length).map { column[$0] } == values)
        }
    }

    @Test(
        "has everything there where the other column has no bits at all, and no bit behind the end", arguments: lengths)
    func complete(length: Int) throws {
        var batch = ColumnBatch(rowCount: length)
        batch.append("achievement", numbers: [Double](repeating: 5, count: length))
        let column = try Kit.kept().measure(batch).column("achievement")
        #expect((0..<length).allSatisfy { column[$0] == 5 })
        #expect(column.validity.trueCount == length)
    }
}
