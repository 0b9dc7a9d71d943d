/// Whether a sheet holds anything: the empty ones that new workbooks have are nobody's matrix.
final class SheetContent: XMLSink {
    private(set) var isThere = false
    private var isInCell = false

    func open(_ name: String, _ attributes: XMLAttributes) throws(WorkbookFault) {
        if name == "c" { isInCell = true }
        if isInCell, ["v", "f", "t"].contains(name) { isThere = true }
    }

    func close(_ name: String) throws(WorkbookFault) {
        if name == "c" { isInCell = false }
    }
}
