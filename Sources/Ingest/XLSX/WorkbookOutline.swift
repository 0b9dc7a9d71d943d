/// The sheets of a workbook, and how it counts days.
final class WorkbookOutline: XMLSink {
    struct SheetEntry {
        let name: String
        /// The name under which the workbook refers to its part.
        let reference: String
        let isHidden: Bool
    }

    private(set) var sheets: [SheetEntry] = []
    /// Whether days are counted from 1904, as old Macs did.
    private(set) var countsFrom1904 = false

    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
        switch name {
        case "workbookPr": countsFrom1904 = attributes.isTrue("date1904")
        case "sheet":
            guard let sheet = attributes["name"], let reference = attributes["id"] else { return }
            guard sheets.count < WorkbookLimits.sheets else {
                throw .tooMuch(
                    es: "más de \(WorkbookLimits.sheets) hojas", en: "more than \(WorkbookLimits.sheets) sheets")
            }
            let state = attributes["state"] ?? "visible"
            sheets.append(SheetEntry(name: sheet, reference: reference, isHidden: state != "visible"))
        default: break
        }
    }
}
