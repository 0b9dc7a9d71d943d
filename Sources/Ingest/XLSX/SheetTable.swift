/// A sheet as a table in memory: a record for each row down to the last one with text, the blank ones too.
final class SheetTable: SheetSink {
    private(set) var table: TextTable
    /// How many cells the open record has.
    private var width = 0

    init(_ name: String) { table = TextTable(sheetName: name) }

    var head: TextTable { table }

    func take(_ bytes: Span<UInt8>, _ kind: CellKind, row: Int, column: Int) {
        while table.count < row - 1 { table.endRecord(line: table.count + 1) }
        while width < column - 1 {
            table.appendCell(EmptyCollection())
            width += 1
        }
        table.appendCell(bytes, kind)
        width += 1
    }

    func endRow(_ row: Int) {
        table.endRecord(line: row)
        width = 0
    }
}
