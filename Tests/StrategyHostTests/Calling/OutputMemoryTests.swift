import StrategyABI
import Testing

@testable import StrategyHost

@Suite struct OutputMemoryTests {
    private static let specifications = [OutputSpecification.Grain.row, .group].map {
        OutputSpecification(name: $0.rawValue, grain: $0, isNullable: true, summary: "")
    }

    @Test("Outputs come cleared, with room for each row or group")
    func cleared() throws {
        let batch = ColumnBatch(rowCount: 9, groupOffsets: [0, 4, 9])
        var outputs = Self.specifications.map { OutputMemory(clearedFor: batch, $0) }
        let status = OutputMemory.withOutput(&outputs) { raw in
            let columns = (0..<Int(raw.pointee.column_count)).compactMap { raw.pointee.columns?[$0] }
            #expect(columns.map(\.pointee.capacity) == [9, 2])
            for column in columns {
                let last = Int(column.pointee.capacity) - 1
                let values = column.pointee.values.assumingMemoryBound(to: Double.self)
                #expect(values[last] == 0)
                #expect(column.pointee.flags[last] == 0)
                #expect(column.pointee.validity[last / 8] == 0)
                values[last] = Double(last)
                column.pointee.validity[last / 8] = 0xFF
                column.pointee.flags[last] = UInt32(CORTE_FLAG_CAPPED)
            }
            return 7
        }
        #expect(status == 7)
        let row = try outputs[0].column(of: "s")
        #expect(row[8] == 8)
        #expect(row[7] == nil)
        #expect(row.flags(8) == .capped)
        let group = try outputs[1].column(of: "s")
        #expect(group[1] == 1)
        #expect(group.validity.trueCount == 2, "bits behind the last element don't count")
    }

    @Test("What is wrong is told with its row")
    func check() {
        let specification = OutputSpecification(name: "o", grain: .row, isNullable: false, summary: "")
        var outputs = [OutputMemory(clearedFor: ColumnBatch(rowCount: 16), specification)]
        _ = OutputMemory.withOutput(&outputs) { raw in
            raw.pointee.columns[0]?.pointee.validity[0] = 0xFF
            raw.pointee.columns[0]?.pointee.validity[1] = 0b1110_1111
            return 0
        }
        #expect(throws: StrategyError.missingOutput("s", column: "o", grain: .row, row: 12)) {
            try outputs[0].column(of: "s")
        }
    }
}
