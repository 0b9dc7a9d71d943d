import Testing

@testable import StrategyHost

@Suite struct ColumnBatchTests {
    @Test("Rows are one group unless said otherwise")
    func groups() {
        #expect(ColumnBatch(rowCount: 3).groupOffsets == [0, 3])
        #expect(ColumnBatch(rowCount: 3, groupOffsets: [0, 1, 1, 3]).groupCount == 3)
        #expect(ColumnBatch(rowCount: 0, groupOffsets: [0]).groupCount == 0)
    }

    @Test("Missing values are counted")
    func missing() {
        var batch = ColumnBatch(rowCount: 3)
        batch.append("a", numbers: [1, nil, 3])
        batch.append("b", numbers: [1, 2, 3])
        #expect(batch.columns.map(\.missingCount) == [1, 0])
        #expect(batch.columns.map(\.count) == [3, 3])
    }

    @Test("A sound batch has no flaw")
    func sound() {
        var batch = ColumnBatch(rowCount: 2, groupOffsets: [0, 0, 2, 2])
        batch.append("a", numbers: [1, 2])
        batch.append("b", booleans: [true, false])
        batch.append("c", days: [1, 2])
        #expect(batch.flaw == nil)
    }

    @Test("Groups that don't cover the rows are a flaw", arguments: [[], [0], [1, 2], [0, 1], [0, 3]])
    func uncovered(offsets: [Int]) {
        #expect(ColumnBatch(rowCount: 2, groupOffsets: offsets).flaw == "its groups don't cover its rows")
    }

    @Test("Groups that fall are a flaw")
    func falling() {
        #expect(ColumnBatch(rowCount: 2, groupOffsets: [0, 2, 1, 2]).flaw == "its groups overlap")
    }

    @Test("A column of another length is a flaw")
    func length() {
        var batch = ColumnBatch(rowCount: 2)
        batch.append("a", numbers: [1])
        #expect(batch.flaw == "column 'a' has another length than 2")
        var other = ColumnBatch(rowCount: 2)
        other.append("b", numbers: [1, 2], validity: Bitmap(repeating: true, count: 3))
        #expect(other.flaw == "column 'b' has another length than 2")
    }
}
