import StrategyABI
import StrategyTestSupport
import Testing

@testable import StrategyHost

@Suite struct LentStructsTests {
    /// Whether the structs of a call count as unchanged after `change`.
    private func isUnchanged(
        _ change: (UnsafeMutablePointer<corte_batch>, UnsafeMutablePointer<corte_output>) -> Void
    ) -> Bool {
        var batch = ColumnBatch(rowCount: 3)
        batch.append("x", numbers: [1, nil, 3])
        batch.append("y", days: [1, 2, 3])
        var outputs = [
            OutputMemory(clearedFor: batch, OutputSpecification(name: "o", grain: .row, isNullable: true, summary: ""))
        ]
        var isUnchanged = false
        _ = BatchMemory.withBatch(batch) { input in
            OutputMemory.withOutput(&outputs) { output in
                let lent = LentStructs(input, output)
                change(UnsafeMutablePointer(mutating: input), output)
                isUnchanged = lent.areUnchanged
                return 0
            }
        }
        return isUnchanged
    }

    @Test("A module that writes what it's to write leaves them as they were")
    func untouched() {
        #expect(isUnchanged { _, _ in })
        #expect(
            isUnchanged { _, output in
                let column = output.pointee.columns[0]
                column?.pointee.values.assumingMemoryBound(to: Double.self)[0] = 5
                column?.pointee.validity[0] = 0xFF
                column?.pointee.flags[0] = 1
            })
    }

    @Test("A batch with other counts is noticed")
    func batch() {
        #expect(!isUnchanged { batch, _ in batch.pointee.row_count = 2 })
        #expect(!isUnchanged { batch, _ in batch.pointee.column_count = 1 })
        #expect(!isUnchanged { batch, _ in batch.pointee.group_offsets = nil })
    }

    @Test("A table of columns that is exchanged isn't followed")
    func table() {
        #expect(!isUnchanged { batch, _ in batch.pointee.columns = UnsafePointer(bitPattern: 8) })
        #expect(!isUnchanged { _, output in output.pointee.columns = UnsafePointer(bitPattern: 8) })
    }

    @Test("A column's struct is noticed, in the batch and in the output")
    func columns() {
        #expect(
            !isUnchanged { batch, _ in
                UnsafeMutablePointer(mutating: batch.pointee.columns[1])?.pointee.length = 9
            })
        #expect(!isUnchanged { _, output in output.pointee.columns[0]?.pointee.capacity = 1000 })
        #expect(!isUnchanged { _, output in output.pointee.columns[0]?.pointee.values = nil })
        #expect(!isUnchanged { _, output in output.pointee.column_count = 0 })
    }

    @Test("No columns at all are fine")
    func none() {
        var batch = corte_batch()
        var output = corte_output()
        let lent = LentStructs(&batch, &output)
        #expect(lent.areUnchanged)
    }

    @Test("The error says whose they are")
    func wording() {
        #expect(
            StrategyError.changedLoan("s").description
                == "strategy 's': it changed what belongs to the host: the description of its columns; report it to its vendor"
        )
    }
}
