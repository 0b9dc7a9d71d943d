import StrategyTestSupport
import Testing

@testable import StrategyHost

/// A strategy gives the same bits in this process and in one of its own.
@Suite struct SameResultTests {
    /// What came of a batch, compared by bits.
    private enum Outcome: Equatable {
        case columns([[UInt64]])
        case failed(StrategyError)

        init(_ instance: StrategyInstance, _ batch: ColumnBatch, wanting wanted: [String]?) {
            do throws(StrategyError) {
                let result = try instance.measure(batch, wanting: wanted)
                self = .columns(
                    result.columns.map { column in
                        column.values.map(\.bitPattern) + column.validity.bytes.map { UInt64($0) }
                            + column.flagBits.map { UInt64($0) } + column.name.utf8.map { UInt64($0) }
                            + [UInt64(column.count)]
                    })
            } catch {
                self = .failed(error)
            }
        }
    }

    @Test(
        "Batches of all shapes, with values missing and out of range, the empty one too",
        arguments: ["capped", "weighted-average", "trend-projection", "median"])
    func batches(name: String) throws {
        let inside = try MedianModule.catalog().load(name)
        let outside = try Isolated.catalog().load(name)
        #expect(!inside.isIsolated && outside.isIsolated)
        #expect(inside.sha256 == outside.sha256 && inside.file == outside.file)
        let here = try inside.instance()
        let there = try outside.instance()
        var numbers = Numbers(seed: 11)
        var measured = 0
        for rows in [0, 1, 2, 7, 8, 9, 64, 500, 511, 512, 513, 3, 10_000, 100] {
            for _ in 0..<4 {
                let batch = batch(rows: rows, for: inside.metadata, &numbers)
                let wanted = numbers.below(2) == 0 ? nil : [inside.metadata.outputs[0].name]
                let expected = Outcome(here, batch, wanting: wanted)
                #expect(Outcome(there, batch, wanting: wanted) == expected)
                if case .columns = expected { measured += 1 }
            }
        }
        #expect(measured > 28, "most of them can be measured")
    }

    @Test("Large batches, which are copied by more than one core", arguments: ["capped", "weighted-average"])
    func large(name: String) throws {
        var numbers = Numbers(seed: 12)
        let inside = try Bundled.catalog.load(name)
        let batch = batch(rows: 2 * BatchSlice.length + 40_001, for: inside.metadata, &numbers)
        let there = try Isolated.catalog().load(name).instance()
        let expected = Outcome(try inside.instance(), batch, wanting: nil)
        #expect(Outcome(there, batch, wanting: nil) == expected)
        #expect(Outcome(there, batch, wanting: nil) == expected)
    }

    @Test("A large batch where only some slices have gaps", arguments: [[2], [0], [1, 3], [4]])
    func gaps(slices: [Int]) throws {
        let rows = 5 * BatchSlice.length
        let numbers = (0..<rows).map { Double($0 % 211) }
        let present = (0..<rows).map { !slices.contains($0 / BatchSlice.length) || $0 % 7 != 0 }
        var batch = ColumnBatch(rowCount: rows)
        batch.append("achievement", numbers: numbers, validity: Bitmap(present))
        let there = try Isolated.catalog().load("capped").instance()
        let expected = Outcome(try Bundled.instance("capped"), batch, wanting: nil)
        for _ in 1...3 { #expect(Outcome(there, batch, wanting: nil) == expected) }
    }

    @Test("An error in a later slice has the row of the whole batch, and the next batch is measured")
    func laterSlice() throws {
        let rows = 2 * BatchSlice.length + 1000
        var values = [Double](repeating: 120, count: rows)
        values[rows - 500] = .nan
        var wrong = ColumnBatch(rowCount: rows)
        wrong.append("achievement", numbers: values)
        values[BatchSlice.length + 9] = .nan
        var wrongTwice = ColumnBatch(rowCount: rows)
        wrongTwice.append("achievement", numbers: values)
        var right = ColumnBatch(rowCount: rows)
        right.append("achievement", numbers: (0..<rows).map { Double($0 % 200) })
        let here = try Bundled.instance("capped")
        let there = try Isolated.catalog().load("capped").instance()
        for batch in [wrong, right, wrongTwice, right] {
            #expect(Outcome(there, batch, wanting: nil) == Outcome(here, batch, wanting: nil))
        }
        let error = #expect(throws: StrategyError.self) { try there.measure(wrong) }
        #expect(error?.row == rows - 500)
    }

    @Test("Columns that the strategy doesn't know stay here, and one that it lacks is the same error")
    func otherColumns() throws {
        let here = try Bundled.instance("capped")
        let there = try Isolated.catalog().load("capped").instance()
        var batch = ColumnBatch(rowCount: 2)
        batch.append("name", days: [1, 2])
        #expect(Outcome(there, batch, wanting: nil) == Outcome(here, batch, wanting: nil))
        batch.append("achievement", numbers: [50, 150])
        #expect(Outcome(there, batch, wanting: nil) == Outcome(here, batch, wanting: nil))
        var wrong = ColumnBatch(rowCount: 1)
        wrong.append("achievement", booleans: [true])
        #expect(Outcome(there, wrong, wanting: nil) == Outcome(here, wrong, wanting: nil))
    }

    /// A batch as the metadata asks for, with random values.
    private func batch(rows: Int, for metadata: StrategyMetadata, _ numbers: inout Numbers) -> ColumnBatch {
        var offsets = [0]
        while let last = offsets.last, last < rows { offsets.append(min(rows, last + numbers.below(12))) }
        if numbers.below(3) == 0 { offsets.append(rows) }
        var batch = ColumnBatch(rowCount: rows, groupOffsets: offsets.count == 1 ? [0, 0] : offsets)
        for input in metadata.inputs where input.isRequired || numbers.below(2) == 0 {
            let missing = input.isNullable && numbers.below(4) > 0
            let validity = missing ? Bitmap((0..<rows).map { _ in numbers.below(5) > 0 }) : nil
            switch input.kind {
            case .number:
                // Reports come in the order of their time.
                let values = (0..<rows).map { input.name == "time" ? Double($0) : Double(numbers.below(3000)) / 16 }
                batch.append(input.name, numbers: values, validity: validity)
            case .boolean:
                batch.append(
                    BatchColumn(
                        input.name, .booleans(Bitmap((0..<rows).map { _ in numbers.below(2) == 0 })),
                        validity: validity))
            case .date:
                batch.append(
                    input.name, days: (0..<rows).map { _ in Int32(numbers.below(20_000)) }, validity: validity)
            }
        }
        return batch
    }
}
