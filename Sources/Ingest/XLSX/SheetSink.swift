/// Takes what a sheet holds, cell by cell; rows and columns count from 1, and come in order.
protocol SheetSink: AnyObject {
    /// The first rows that hold something, in which a header may stand.
    var head: TextTable { get }

    /// A cell that holds something.
    func take(_ bytes: Span<UInt8>, _ kind: CellKind, row: Int, column: Int)
    /// A row that holds something ends.
    func endRow(_ row: Int)
}
