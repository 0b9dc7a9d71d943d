import StrategyABI
import Testing

@testable import StrategyHost
@testable import StrategyKit

@Suite struct SelfTestTableTests {
    /// The examples of the test's strategy, as a host reads them.
    private func cases() throws -> [SelfTestCase] {
        let table = try #require(try Kit.table(1).table(ofExtension: CORTE_EXTENSION_SELFTEST))
        return try SelfTestCase.all(in: table.assumingMemoryBound(to: corte_selftest.self))
    }

    @Test("A host reads the examples as the author wrote them")
    func whole() throws {
        let first = try #require(try cases().first)
        #expect(first.name == "sums what counts")
        #expect(first.parameters == ["factor": .number(2), "note": .text("\"ñ\""), "negate": .boolean(true)])
        #expect(first.batch.rowCount == 3)
        #expect(first.batch.groupOffsets == [0, 2, 2, 3])
        #expect(first.batch.columns.map(\.name) == ["amount", "counts", "day"])
        #expect(first.batch.columns[0].values == .numbers([1, 2, 3]))
        #expect(first.batch.columns[0].validity == nil)
        #expect(first.batch.columns[1].values == .booleans(Bitmap([true, false, true])))
        #expect(first.batch.columns[1].validity == Bitmap([true, false, true]))
        #expect(first.batch.columns[2].values == .days([4, 5, 6]))
        #expect(first.batch.columns[2].validity == nil)
        #expect(
            first.expectations == [
                .init(output: "sum", values: [-2, 0, -6]), .init(output: "echo", values: [1, nil, 3]),
                .init(output: "latest", values: [4, nil, 6]),
            ])
        #expect(!first.hasToFail)
        #expect(first.tolerance == 0)
    }

    @Test("An example without groups is one group, also without rows")
    func oneGroup() throws {
        let last = try #require(try cases().last)
        #expect(last.batch.groupOffsets == [0, 0])
        #expect(last.batch.columns.allSatisfy { $0.count == 0 })
        #expect(last.expectations == [.init(output: "sum", values: [0])])
        #expect(last.tolerance == 0.5)
    }

    @Test("The examples hold")
    func hold() throws {
        for example in try cases() {
            let result = try Kit.everything(example.parameters).measure(example.batch)
            for expectation in example.expectations {
                let column = try result.column(expectation.output)
                #expect((0..<column.count).map { column[$0] } == expectation.values, "\(example.name)")
            }
        }
    }
}
