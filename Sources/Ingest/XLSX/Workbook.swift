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
    private let strings: SharedStrings
    private let styles = CellStyles()
    private let from1904: Bool

    /// Opens a workbook.
    init(_ archive: ZipArchive) throws(WorkbookFault) {
        self.archive = archive
        let top = try Relationships(of: "", in: archive)
        guard let part = top.part("officeDocument"), archive.holds(part) else { throw Self.otherFormat(archive) }
        if part.lowercased().hasSuffix(".bin") { throw Self.binary }
        let relationships = try Relationships(of: part, in: archive)
        guard relationships.part("vbaProject") == nil else { throw Self.withMacros }
        let outline = WorkbookOutline()
        try XMLPart.read(part, of: archive, into: outline)
        from1904 = outline.countsFrom1904
        sheets = outline.sheets.compactMap { sheet in
            guard let target = relationships.targets[sheet.reference], target.kind == "worksheet" else { return nil }
            return SheetPart(name: sheet.name, part: target.part, isHidden: sheet.isHidden)
        }
        var room = 0
        for sheet in sheets { room += min(try archive.size(of: sheet.part), WorkbookLimits.bytes) }
        strings = SharedStrings(limit: max(WorkbookLimits.freeStrings, room / WorkbookLimits.cellBytes))
        if let part = relationships.part("sharedStrings") { try XMLPart.read(part, of: archive, into: strings) }
        if let part = relationships.part("styles") { try XMLPart.read(part, of: archive, into: styles) }
    }

    /// Reads the cells of a sheet into a sink.
    func rows(of sheet: SheetPart, into sink: any SheetSink) throws(WorkbookFault) -> SheetRows {
        let rows = SheetRows(sink, strings: strings, styles: styles, from1904: from1904)
        do {
            try XMLPart.read(sheet.part, of: archive, into: rows)
        } catch {
            var fault = error
            fault.sheet = sheet.name
            throw fault
        }
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
