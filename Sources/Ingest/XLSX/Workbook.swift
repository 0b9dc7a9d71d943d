import Words

/// A workbook's sheets, and what their cells refer to.
struct Workbook {
    /// A sheet with cells.
    struct SheetPart {
        let name: String
        let part: String
        let isHidden: Bool
    }

    let sheets: [SheetPart]
    private let archive: ZipArchive
    private let relationships: Relationships
    private let from1904: Bool

    /// Opens a workbook.
    init(_ bytes: [UInt8]) throws(WorkbookFault) {
        archive = try ZipArchive(bytes)
        let top = try Relationships(of: "", in: archive)
        guard let part = top.part("officeDocument"), archive.holds(part) else { throw Self.otherFormat(archive) }
        if part.lowercased().hasSuffix(".bin") { throw Self.binary }
        relationships = try Relationships(of: part, in: archive)
        guard relationships.part("vbaProject") == nil else { throw Self.withMacros }
        let outline = WorkbookOutline()
        try XMLPart.read(part, of: archive, into: outline)
        from1904 = outline.countsFrom1904
        sheets = outline.sheets.compactMap { [targets = relationships.targets] sheet in
            guard let target = targets[sheet.reference], target.kind == "worksheet" else { return nil }
            return SheetPart(name: sheet.name, part: target.part, isHidden: sheet.isHidden)
        }
    }

    /// Whether a sheet holds anything.
    func isEmpty(_ sheet: SheetPart) throws(WorkbookFault) -> Bool {
        let content = SheetContent()
        try XMLPart.read(sheet.part, of: archive, into: content)
        return !content.isThere
    }

    /// The cells of a sheet.
    func rows(of sheet: SheetPart) throws(WorkbookFault) -> SheetRows {
        let (strings, styles) = (SharedStrings(), CellStyles())
        if let part = relationships.part("sharedStrings") { try XMLPart.read(part, of: archive, into: strings) }
        if let part = relationships.part("styles") { try XMLPart.read(part, of: archive, into: styles) }
        let rows = SheetRows(sheet.name, strings: strings, styles: styles, from1904: from1904)
        try XMLPart.read(sheet.part, of: archive, into: rows)
        return rows
    }

    private static let advice = Phrase(es: "guárdelo como .xlsx o CSV UTF-8", en: "save it as .xlsx or CSV UTF-8")
    private static let binary = WorkbookFault(
        Phrase(es: "es un libro de Excel binario (.xlsb)", en: "this is a binary Excel workbook (.xlsb)"),
        advice: advice)
    private static let withMacros = WorkbookFault(
        Phrase(es: "es un libro de Excel con macros (.xlsm)", en: "this is an Excel workbook with macros (.xlsm)"),
        advice: Phrase(es: "guárdelo sin macros, como .xlsx", en: "save it without them, as .xlsx"))

    /// What an archive is that's no workbook of Excel.
    private static func otherFormat(_ archive: ZipArchive) -> WorkbookFault {
        if archive.holds("mimetype"), archive.holds("content.xml") {
            return WorkbookFault(
                Phrase(es: "es un libro de OpenDocument (.ods)", en: "this is an OpenDocument workbook (.ods)"),
                advice: advice)
        }
        return WorkbookFault(
            Phrase(es: "es un archivo ZIP sin un libro de Excel", en: "this is a ZIP file without an Excel workbook"),
            advice: advice)
    }
}
