import StrategyABI
import Testing

@testable import StrategyHost

@Suite struct BatchSliceTests {
    private func batch(rows: Int) -> ColumnBatch { ColumnBatch(rowCount: rows, groupOffsets: [0, rows / 3, rows]) }

    private func rows(_ count: Int, independent: Bool) -> [Range<Int>] {
        slices(batch(rows: count), independent: independent).map(\.rows)
    }

    private func slices(
        _ batch: ColumnBatch, independent: Bool = true, grain: OutputSpecification.Grain = .row
    ) -> [BatchSlice] {
        var descriptor = corte_descriptor()
        descriptor.capabilities = independent ? UInt64(CORTE_CAPABILITY_ROWS_INDEPENDENT) : 0
        let strategy = ModuleDescriptor(descriptor)
        let output = OutputSpecification(name: "o", grain: grain, isNullable: true, summary: "")
        return BatchSlice.slices(of: batch, for: strategy, outputs: [output])
    }

    @Test("A batch whose rows depend on each other stays whole, and so does a small one")
    func whole() {
        let length = BatchSlice.length
        #expect(rows(10 * length, independent: false) == [0..<10 * length])
        #expect(rows(0, independent: true) == [0..<0])
        #expect(rows(2 * length, independent: true) == [0..<2 * length])
        let whole = slices(batch(rows: 9))
        #expect(whole.map(\.groupOffsets) == [[0, 3, 9]])
        #expect(whole.map { $0.count(.row) } == [9])
        #expect(whole.map { $0.count(.group) } == [2])
    }

    @Test("A batch stays whole where an output has a value for each group")
    func groups() {
        #expect(slices(batch(rows: 3 * BatchSlice.length), grain: .group).count == 1)
    }

    @Test("An error's row is counted from the batch's first")
    func placed() {
        let slice = BatchSlice(batch(rows: 100), rows: 64..<100)
        let error = StrategyError.notANumber("s", column: "a", grain: .row, row: 5)
        #expect(slice.placed(error).row == 69)
        #expect(slice.placed(.missingOutput("s", column: "a", grain: .group, row: 5)).row == nil)
    }

    @Test("Slices cover every row once, and start with a byte of bits")
    func slices() {
        for count in [2 * BatchSlice.length + 1, 3 * BatchSlice.length, 1_000_000] {
            let slices = rows(count, independent: true)
            #expect(slices.first?.lowerBound == 0)
            #expect(slices.last?.upperBound == count)
            #expect(zip(slices, slices.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
            #expect(slices.allSatisfy { $0.lowerBound % 8 == 0 && !$0.isEmpty && $0.count <= BatchSlice.length })
            // None is much shorter than the others, which are all of the same length.
            #expect(Set(slices.dropLast().map(\.count)).count == 1)
            #expect((slices.first?.count ?? 0) - (slices.last?.count ?? 0) < 8 * slices.count)
        }
        let slices = self.slices(batch(rows: 3 * BatchSlice.length))
        #expect(slices.allSatisfy { $0.groupOffsets == [0, BatchSlice.length] })
    }

    @Test("A slice's bits and missing values are its own rows'")
    func bits() {
        let validity = Bitmap((0..<100).map { $0 % 3 != 0 })
        var batch = ColumnBatch(rowCount: 100)
        batch.append("a", numbers: [Double](repeating: 1, count: 100), validity: validity)
        batch.append("b", numbers: [Double](repeating: 1, count: 100))
        for rows in [0..<100, 0..<8, 8..<24, 64..<100, 96..<100] {
            let slice = BatchSlice(batch, rows: rows)
            #expect(slice.missingCount(of: batch.columns[0]) == rows.filter { $0 % 3 == 0 }.count)
            #expect(slice.missingCount(of: batch.columns[1]) == 0)
            let bytes = Array(slice.bytes(of: validity))
            #expect(rows.allSatisfy { (bytes[($0 - rows.lowerBound) / 8] >> ($0 % 8) & 1 == 1) == validity[$0] })
        }
    }
}
