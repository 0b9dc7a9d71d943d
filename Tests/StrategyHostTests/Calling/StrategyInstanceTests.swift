import StrategyHost
import StrategyTestSupport
import Testing

@Suite struct StrategyInstanceTests {
    private func batch(_ values: [Double?]) -> ColumnBatch {
        var batch = ColumnBatch(rowCount: values.count)
        batch.append("achievement", numbers: values)
        return batch
    }

    @Test("An instance says what is in use, defaults too")
    func parameters() throws {
        #expect(try Bundled.instance("capped").parameters == ["limit": .number(100)])
    }

    @Test("An unknown parameter is refused before the module sees it")
    func unknownParameter() throws {
        let error = #expect(throws: StrategyError.self) { try Bundled.instance("capped", ["limits": .number(1)]) }
        #expect(error?.code == .invalidParameter)
        #expect(error?.advice == "did you mean 'limit'?")
    }

    @Test("A broken batch never reaches the module")
    func brokenBatch() throws {
        var broken = ColumnBatch(rowCount: 5)
        broken.append("achievement", numbers: [1, 2])
        let error = #expect(throws: StrategyError.self) { try Bundled.instance("capped").measure(broken) }
        #expect(error?.message == "the batch is broken: column 'achievement' has another length than 5")
    }

    @Test("A column of another type names the column")
    func otherType() throws {
        var batch = ColumnBatch(rowCount: 1)
        batch.append("achievement", booleans: [true])
        let error = #expect(throws: StrategyError.self) { try Bundled.instance("capped").measure(batch) }
        #expect(error?.code == .failed)
        #expect(error?.column == "achievement")
    }

    @Test("Columns that nobody asked for don't matter, and neither does their order")
    func otherColumns() throws {
        var wide = ColumnBatch(rowCount: 2)
        wide.append("name", days: [1, 2])
        wide.append("achievement", numbers: [50, 150])
        let instance = try Bundled.instance("capped")
        let narrow = try instance.measure(batch([50, 150]))
        #expect(try instance.measure(wide) == narrow)
        #expect(try instance.measure(batch([50, 150])) == narrow)
    }

    @Test("An instance goes on after an error")
    func afterError() throws {
        let instance = try Bundled.instance("capped")
        #expect(throws: StrategyError.self) { try instance.measure(batch([.nan])) }
        #expect(throws: StrategyError.self) { try instance.measure(ColumnBatch(rowCount: 0)) }
        #expect(try instance.measure(batch([120])).column("achievement")[0] == 100)
    }

    @Test("A strategy that can do without some outputs gives those that are wanted, to the same bits")
    func wanting() throws {
        var batch = ColumnBatch(rowCount: 5, groupOffsets: [0, 3, 3, 5])
        batch.append("achievement", numbers: [50, nil, 120.3, nil, nil])
        batch.append("weight", numbers: [1, 2, 0.7, 1, 1])
        for power in [1.0, 0, -1, 2] {
            let instance = try Bundled.instance("weighted-average", ["power": .number(power)])
            let all = try instance.measure(batch)
            #expect(all.columns.map(\.name) == ["achievement", "share", "contribution"])
            for wanted in [["achievement"], ["share"], ["contribution", "achievement"], []] {
                let some = try instance.measure(batch, wanting: wanted)
                #expect(Set(some.columns.map(\.name)) == Set(wanted))
                for column in some.columns { #expect(try column == all.column(column.name)) }
            }
        }
    }

    @Test("A strategy that says nothing of it gets all of its outputs, whatever is wanted")
    func wantingNothing() throws {
        #expect(
            try Bundled.instance("capped").measure(batch([120]), wanting: []).columns.map(\.name) == ["achievement"])
    }

    @Test("An output that isn't there is an error that names it")
    func noOutput() throws {
        let result = try Bundled.instance("capped").measure(batch([1]))
        #expect(result["share"] == nil)
        #expect(#expect(throws: StrategyError.self) { try result.column("share") }?.column == "share")
    }

    @Test("Instances run side by side")
    func parallel() async throws {
        let strategy = try Bundled.catalog.load("capped")
        let input = batch((0..<1000).map { Double($0) })
        let expected = try strategy.instance().measure(input)
        try await withThrowingTaskGroup(of: StrategyResult.self) { group in
            for _ in 0..<8 { group.addTask { try strategy.instance().measure(input) } }
            for try await result in group { #expect(result == expected) }
        }
    }

    @Test("Thousands of instances come and go")
    func churn() throws {
        let strategy = try Bundled.catalog.load("capped")
        for _ in 0..<2000 { _ = try strategy.instance() }
    }
}
