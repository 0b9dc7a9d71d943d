import StrategyHost
import StrategyTestSupport
import Testing

@Suite("Batches for the median in C") struct MedianBatchTests {
    private func batch(_ groups: [[Double?]], weights: [Double?]? = nil) -> ColumnBatch {
        let offsets = groups.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        var batch = ColumnBatch(rowCount: offsets.last ?? 0, groupOffsets: offsets)
        // Columns that it doesn't know come first, so that it has to find its own.
        batch.append("name", days: (0..<Int32(batch.rowCount)).map(\.self))
        batch.append("weight", numbers: weights ?? (0..<batch.rowCount).map { Double($0 % 5 + 1) })
        batch.append("achievement", numbers: groups.flatMap { $0 })
        return batch
    }

    private func error(_ batch: ColumnBatch) -> StrategyError? {
        #expect(throws: StrategyError.self) { try MedianModule.instance().measure(batch) }
    }

    @Test("Each group has its own median, and an empty group none")
    func groups() throws {
        let result = try MedianModule.instance().measure(batch([[3, 1, 2], [], [40], [nil], [1, 2]]))
        let medians = try result.column("achievement")
        #expect(medians.grain == .group)
        #expect((0..<5).map { medians[$0] } == [2, nil, 40, nil, 1.5])
        #expect(try MedianModule.instance().measure(batch([])).column("achievement").count == 0)
    }

    @Test("Cutting a batch between groups changes nothing, nor does measuring twice")
    func chunks() throws {
        let groups = (0..<40).map { group in (0..<group % 7).map { Double(($0 * 31 + group * 37) % 211) / 3 } }
        let instance = try MedianModule.instance()
        let whole = try instance.measure(batch(groups))
        #expect(try instance.measure(batch(groups)) == whole)
        let parts = try [groups[..<13], groups[13...]].flatMap { part in
            let column = try instance.measure(batch(Array(part))).column("achievement")
            return (0..<column.count).map { column[$0] }
        }
        let column = try whole.column("achievement")
        #expect(parts == (0..<column.count).map { column[$0] })
    }

    @Test("An instance finds its columns again where another batch has them elsewhere")
    func otherColumns() throws {
        let instance = try MedianModule.instance()
        #expect(try instance.measure(batch([[1, 2, 6]])).column("achievement")[0] == 2)
        var other = ColumnBatch(rowCount: 3)
        other.append("achievement", numbers: [4, 5, 9])
        other.append("weight", numbers: [1, 1, 1])
        #expect(try instance.measure(other).column("achievement")[0] == 5)
    }

    @Test("Instances on many threads don't disturb each other")
    func threads() async throws {
        let groups = (0..<500).map { group in (0..<group % 23).map { Double(($0 * 31 + group * 37) % 211) } }
        let batch = batch(groups)
        let expected = try MedianModule.instance().measure(batch)
        try await withThrowingTaskGroup(of: StrategyResult.self) { tasks in
            for _ in 0..<16 { tasks.addTask { try MedianModule.instance().measure(batch) } }
            for try await result in tasks { #expect(result == expected) }
        }
    }

    @Test("A million rows in one group take no quadratic time, rising, falling or equal", arguments: [1.0, -1, 0])
    func large(slope: Double) throws {
        let count = 1_000_001
        let instance = try MedianModule.instance()
        let batch = batch([(0..<count).map { Double($0) * slope }], weights: [Double](repeating: 1, count: count))
        var result: StrategyResult?
        let elapsed = try ContinuousClock().measure { result = try instance.measure(batch) }
        #expect(try result?.column("achievement")[0] == 500_000 * slope)
        #expect(try result?.column("share")[500_000] == 1)
        #expect(elapsed < .seconds(10))
    }

    @Test(
        "An achievement that isn't finite is an error with its row in the batch",
        arguments: [.nan, .infinity, -.infinity] as [Double])
    func notFinite(value: Double) {
        let error = error(batch([[1, 2], [3, value]]))
        #expect(error?.code == .failed)
        #expect(error?.row == 3)
        #expect(error?.column == "achievement")
        #expect(
            error?.description == """
                strategy 'median': an achievement isn't a finite number (column 'achievement'); \
                correct the child, or leave its achievement missing
                """)
    }

    @Test("What stands at a missing achievement has no meaning")
    func garbage() throws {
        var batch = ColumnBatch(rowCount: 3)
        batch.append("achievement", numbers: [1, .nan, 3], validity: Bitmap([true, false, true]))
        batch.append("weight", numbers: [1, 1, 1])
        #expect(try MedianModule.instance().measure(batch).column("achievement")[0] == 2)
    }

    @Test(
        "A weight that isn't one is an error with its row, even where nothing was reported",
        arguments: [-1, .nan, .infinity] as [Double])
    func weights(weight: Double) {
        let error = error(batch([[1], [nil, 2]], weights: [1, weight, 1]))
        #expect(error?.row == 1)
        #expect(error?.column == "weight")
        #expect(error?.message == "a weight is negative or isn't finite")
        #expect(error?.advice == "give a finite number that isn't negative")
    }

    @Test("A missing weight is an error with its row")
    func missingWeight() {
        let error = error(batch([[1, 2, 3]], weights: [1, 2, nil]))
        #expect(error?.row == 2)
        #expect(error?.message == "a weight is missing")
    }

    @Test("A batch without one of the columns is an error that names it", arguments: ["achievement", "weight"])
    func missingColumn(name: String) {
        var batch = ColumnBatch(rowCount: 1)
        batch.append(name == "weight" ? "achievement" : "weight", numbers: [1])
        var ofOtherType = batch
        ofOtherType.append(name, booleans: [true])
        for batch in [batch, ofOtherType] {
            let error = error(batch)
            #expect(error?.column == name)
            #expect(error?.row == nil)
            #expect(error?.message == "there is no column '\(name)' of type number")
            #expect(error?.advice?.isEmpty == false)
        }
    }
}
