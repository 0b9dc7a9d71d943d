import StrategyHost
import Testing

@Suite struct MeasurementStrategyTests {
    private func batch() -> ColumnBatch {
        var batch = ColumnBatch(rowCount: 5, groupOffsets: [0, 2, 2, 5])
        batch.append("amount", numbers: [1, 2, 4, 8, 16])
        batch.append(BatchColumn("counts", .booleans(Bitmap([true, true, false, true, true])), validity: present))
        batch.append("day", days: [10, 20, 30, 50, 40])
        return batch
    }

    private let present = Bitmap([true, true, true, true, false])

    @Test("The documentation's example works")
    func example() throws {
        var batch = ColumnBatch(rowCount: 3)
        batch.append("achievement", numbers: [100, nil, -3])
        let result = try Kit.halved().measure(batch).column("achievement")
        #expect((0..<3).map { result[$0] } == [50, nil, -1.5])
    }

    @Test("Columns of every kind, groups and flags come through")
    func everything() throws {
        let result = try Kit.everything(["factor": .number(10)]).measure(batch())
        let sums = try result.column("sum")
        #expect((0..<3).map { sums[$0] } == [30, 0, 80])
        let latest = try result.column("latest")
        #expect((0..<3).map { latest[$0] } == [20, nil, 50])
        let echo = try result.column("echo")
        #expect((0..<5).map { echo[$0] } == [1, 2, nil, 8, nil])
        #expect(echo.flags(0) == [.revised, .gaps])
        #expect(echo.flags(2) == [])
    }

    @Test("A column that isn't required may be there, and a value may be taken back")
    func optionalColumn() throws {
        var batch = batch()
        batch.append("extra", numbers: [nil, nil, nil, nil, nil])
        let sums = try Kit.everything().measure(batch).column("sum")
        #expect(sums[0] == nil)
        #expect(sums[2] == 8)
    }

    @Test("An empty batch is fine")
    func empty() throws {
        var batch = ColumnBatch(rowCount: 0, groupOffsets: [0])
        batch.append("amount", numbers: [Double]())
        batch.append("counts", booleans: [])
        batch.append("day", days: [])
        #expect(try Kit.everything().measure(batch).column("sum").count == 0)
    }

    @Test("More rows than a byte has bits", arguments: [8, 9, 63, 64, 65, 1000])
    func manyRows(count: Int) throws {
        var batch = ColumnBatch(rowCount: count)
        batch.append("achievement", numbers: (0..<count).map { $0 % 3 == 0 ? nil : Double($0) })
        let result = try Kit.halved().measure(batch).column("achievement")
        #expect((0..<count).allSatisfy { result[$0] == ($0 % 3 == 0 ? nil : Double($0) / 2) })
    }
}
