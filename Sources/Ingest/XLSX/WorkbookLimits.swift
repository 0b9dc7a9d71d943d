/// How much of a workbook is read; more is refused, since a small file may unpack to any size.
enum WorkbookLimits {
    /// Parts of the archive.
    static let parts = 10_000
    /// Sheets, each of which is looked at for a matrix.
    static let sheets = 500
    /// Bytes of all parts that are read, unpacked.
    static let bytes = 512 << 20
    /// How many times its packed size a part may have, once it's larger than `freeBytes`.
    static let ratio = 200
    /// Bytes that a part may have whatever its ratio.
    static let freeBytes = 16 << 20
    /// Bytes of a part of a presentation that a deck takes its look from.
    static let templatePartBytes = 32 << 20
    /// Elements inside each other.
    static let depth = 64
    /// Bytes of one mark with its attributes, or of a comment.
    static let markBytes = 1 << 20
    /// Bytes of one text of a cell; spreadsheets hold 32,767 characters.
    static let textBytes = 1 << 18
    /// Shared texts that a workbook may have whatever its sheets: some programs leave those of deleted cells.
    static let freeStrings = 1 << 20
    /// The fewest bytes that a cell with a shared text takes in its sheet's XML: `<c t="s"><v>0</v></c>`.
    static let cellBytes = 22
    /// Bytes of all cells of a sheet: a text that many of them share stands once in the file.
    static let sheetBytes = 128 << 20
    /// Cells of a sheet, with the empty ones between them.
    static let cells = 8_000_000
    /// Rows and columns of a sheet, as spreadsheets have them.
    static let rows = 1_048_576, columns = 16_384
}
