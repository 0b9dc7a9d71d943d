/// The formats that the cells of a workbook refer to.
final class CellStyles: XMLSink {
    private var formats: [CellFormat] = []
    private var codes: [Int: String] = [:]
    private var isInCells = false

    /// The format of a cell with a style, the first where it names none; an ordinary number's where it's unknown.
    func format(_ style: Int?) -> CellFormat {
        let style = style ?? 0
        return formats.indices.contains(style) ? formats[style] : .number
    }

    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
        switch name {
        case "numFmt":
            if let id = attributes.number("numFmtId"), let code = attributes["formatCode"] { codes[id] = code }
        case "cellXfs": isInCells = true
        case "xf" where isInCells:
            let id = attributes.number("numFmtId") ?? 0
            formats.append(codes[id].map { CellFormat(code: $0) } ?? CellFormat(builtIn: id))
        default: break
        }
    }

    func close(_ name: XMLName) throws(WorkbookFault) {
        if name == "cellXfs" { isInCells = false }
    }
}
