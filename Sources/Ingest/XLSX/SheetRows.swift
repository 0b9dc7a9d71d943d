/// Reads the rows of a sheet, and tells a sink of the cells that hold something.
final class SheetRows: XMLSink {
    /// In a struct: of a class, each property is guarded by itself whenever it's used. Nothing that it calls comes back here,
    /// and to guard against it took a twelfth of the reading.
    @exclusivity(unchecked) private var reader: SheetReader

    init(_ sink: any SheetSink, strings: SharedStrings, styles: CellStyles, from1904: Bool) {
        reader = SheetReader(sink, strings: strings, styles: styles, from1904: from1904)
    }

    /// The ranges of several rows whose cells were merged to one.
    var merged: [MergedRange] { reader.merged }
    /// The rows that aren't shown but hold something.
    var hiddenRows: [Int] { reader.hiddenRows }

    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
        try reader.open(name, attributes)
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) { try reader.text(piece) }

    func close(_ name: XMLName) throws(WorkbookFault) { try reader.close(name) }
}
