import StrategyHost
import StrategyTestSupport
import Testing

@Suite struct WeightedAverageBatchTests {
    private func batch(_ groups: [[Double?]]) -> ColumnBatch {
        let offsets = groups.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        var batch = ColumnBatch(rowCount: offsets.last ?? 0, groupOffsets: offsets)
        batch.append("achievement", numbers: groups.flatMap { $0 })
        batch.append("weight", numbers: (0..<batch.rowCount).map { Double($0 % 5 + 1) })
        return batch
    }

    @Test("Each group has its own mean, and an empty group none")
    func groups() throws {
        let result = try Bundled.instance("weighted-average").measure(batch([[100, 100], [], [40], [nil]]))
        let means = try result.column("achievement")
        #expect(means.grain == .group)
        #expect((0..<4).map { means[$0] } == [100, nil, 40, nil])
    }

    @Test("The same input gives the same bits, from either of two instances")
    func reproducible() throws {
        let groups = (0..<200).map { group in (0..<group % 9).map { Double(($0 * group * 37) % 211) / 3 } }
        let first = try Bundled.instance("weighted-average")
        let batch = batch(groups)
        let result = try first.measure(batch)
        #expect(try first.measure(batch) == result)
        #expect(try Bundled.instance("weighted-average").measure(batch) == result)
    }

    @Test("Cutting a batch between groups changes nothing")
    func chunks() throws {
        let groups = (0..<40).map { group in (0..<5).map { Double(($0 + group * 37) % 211) / 3 } }
        let instance = try Bundled.instance("weighted-average")
        let whole = try instance.measure(batch(groups)).column("achievement").values
        let parts = try [groups[..<13], groups[13...]].flatMap {
            try instance.measure(batch(Array($0))).column("achievement").values
        }
        #expect(parts == whole)
    }

    @Test("A row at fault is counted from the start of the batch")
    func rowOfLaterGroup() throws {
        let error = #expect(throws: StrategyError.self) {
            try Bundled.instance("weighted-average", ["power": .number(0)]).measure(batch([[1, 2], [3, 0]]))
        }
        #expect(error?.row == 3)
    }

    @Test("A million rows go through in one call")
    func large() throws {
        let count = 1_000_000
        var batch = ColumnBatch(rowCount: count, groupOffsets: Array(stride(from: 0, through: count, by: 10)))
        batch.append("achievement", numbers: [Double](repeating: 100, count: count))
        batch.append("weight", numbers: (0..<count).map { Double($0 % 7 + 1) / 10 })
        let means = try Bundled.instance("weighted-average").measure(batch).column("achievement")
        #expect(means.count == count / 10)
        #expect(means.values.allSatisfy { $0 == 100 })
        #expect(means.validity.trueCount == means.count)
    }
}
