import Testing

@testable import StrategyHost

@Suite struct BatchSliceTests {
    private func batch(rows: Int) -> ColumnBatch { ColumnBatch(rowCount: rows, groupOffsets: [0, rows / 3, rows]) }

    private func rows(_ count: Int, independent: Bool) -> [Range<Int>] {
        BatchSlice.slices(of: batch(rows: count), rowsAreIndependent: independent).map(\.rows)
    }

    @Test("A batch whose rows depend on each other stays whole, and so does a small one")
    func whole() {
        let length = BatchSlice.length
        #expect(rows(10 * length, independent: false) == [0..<10 * length])
        #expect(rows(0, independent: true) == [0..<0])
        #expect(rows(2 * length, independent: true) == [0..<2 * length])
        let whole = BatchSlice.slices(of: batch(rows: 9), rowsAreIndependent: true)
        #expect(whole.map(\.groupOffsets) == [[0, 3, 9]])
    }

    @Test("Slices cover every row once, and start with a byte of bits")
    func slices() {
        for count in [2 * BatchSlice.length + 1, 3 * BatchSlice.length, 1_000_000] {
            let slices = rows(count, independent: true)
            #expect(slices.first?.lowerBound == 0)
            #expect(slices.last?.upperBound == count)
            #expect(zip(slices, slices.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
            #expect(slices.allSatisfy { $0.lowerBound % 8 == 0 && !$0.isEmpty })
        }
        let slices = BatchSlice.slices(of: batch(rows: 3 * BatchSlice.length), rowsAreIndependent: true)
        #expect(slices.allSatisfy { $0.groupOffsets == [0, BatchSlice.length] })
    }

    @Test("A slice's bits and missing values are its own rows'")
    func bits() {
        let validity = Bitmap((0..<100).map { $0 % 3 != 0 })
        var batch = ColumnBatch(rowCount: 100)
        batch.append("a", numbers: [Double](repeating: 1, count: 100), validity: validity)
        batch.append("b", numbers: [Double](repeating: 1, count: 100))
        for rows in [0..<100, 0..<8, 8..<24, 64..<100, 96..<100] {
            let slice = BatchSlice(batch: batch, rows: rows)
            #expect(slice.missingCount(of: batch.columns[0]) == rows.filter { $0 % 3 == 0 }.count)
            #expect(slice.missingCount(of: batch.columns[1]) == 0)
            let bytes = Array(slice.bytes(of: validity))
            #expect(rows.allSatisfy { (bytes[($0 - rows.lowerBound) / 8] >> ($0 % 8) & 1 == 1) == validity[$0] })
        }
    }
}
