/// Where a cell stands, from 1: `F12` is row 12, column 6.
struct CellReference: Hashable {
    let row: Int
    let column: Int

    /// Nil where a text's bytes name no cell of a sheet.
    init?(_ text: some Sequence<UInt8>) {
        var (row, column) = (0, 0)
        for byte in text {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && (byte > UInt8(ascii: "0") || row > 0):
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            guard row <= WorkbookLimits.rows, column <= WorkbookLimits.columns else { return nil }
        }
        guard row > 0 else { return nil }
        self.row = row
        self.column = column
    }
}
