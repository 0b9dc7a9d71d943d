import PlanModel
import Words

/// The sheet of a workbook that is the matrix, and what took its cells.
struct ChosenSheet<Sink: SheetSink> {
    let sheet: Workbook.SheetPart
    let rows: SheetRows
    let sink: Sink
    /// The other sheets that are shown and hold something, where the headers decided.
    private(set) var others: [Workbook.SheetPart] = []

    /// Reads the sheet that's asked for, else the visible one that holds something; of several, that with the most known
    /// headers.
    ///
    /// - Parameter makeSink: makes what takes the cells of a sheet, by its name.
    init(of workbook: Workbook, settings: ReadingSettings, _ makeSink: (String) -> Sink) throws(WorkbookFault) {
        func read(_ sheet: Workbook.SheetPart) throws(WorkbookFault) -> Read {
            let sink = makeSink(sheet.name)
            return Read(sheet: sheet, rows: try workbook.rows(of: sheet, into: sink), sink: sink)
        }
        let visible = workbook.sheets.filter { !$0.isHidden }
        if let name = settings.sheet {
            self.init(try read(Self.named(name, of: workbook)))
            return
        }
        guard let first = visible.first else {
            throw WorkbookFault(
                Phrase(es: "el libro no tiene una hoja visible", en: "the workbook has no sheet that's shown"),
                advice: Phrase(es: "nombre una con --sheet", en: "name one with --sheet"))
        }
        guard visible.count > 1 else {
            self.init(try read(first))
            return
        }
        var filled: [Workbook.SheetPart] = []
        var best: (read: Read, known: Int)?
        var equals: [Workbook.SheetPart] = []
        for sheet in visible {
            let one = try read(sheet)
            // A sheet that holds nothing is an empty one that new workbooks have, and nobody's matrix.
            guard let header = TitleRows.bestHeader(of: one.sink.head, settings: settings) else { continue }
            filled.append(sheet)
            let known = best?.known ?? -1
            if header.known > known { (best, equals) = ((one, header.known), []) }
            if header.known >= known { equals.append(sheet) }
        }
        guard let best else {
            self.init(try read(first))
            return
        }
        guard filled.count == 1 || equals.count == 1 && best.known >= 2 else { throw Self.undecided(equals) }
        self.init(best.read)
        others = filled.filter { $0.part != sheet.part }
    }

    private struct Read {
        let sheet: Workbook.SheetPart
        let rows: SheetRows
        let sink: Sink
    }

    private init(_ read: Read) {
        (sheet, rows, sink) = (read.sheet, read.rows, read.sink)
    }

    private static func named(_ name: String, of workbook: Workbook) throws(WorkbookFault) -> Workbook.SheetPart {
        let found =
            workbook.sheets.first { $0.name == name }
            ?? workbook.sheets.first { HeaderText.normalized($0.name) == HeaderText.normalized(name) }
        if let found { return found }
        let names = workbook.sheets.map { Excerpt.of($0.name) }
        throw WorkbookFault(
            Phrase(
                es: "el libro no tiene una hoja «\(Excerpt.of(name))» (tiene \(listed(names, inSpanish: true)))",
                en: "the workbook has no sheet '\(Excerpt.of(name))' (it has \(listed(names)))"),
            advice: Phrase(
                es: "nombre una de ellas con --sheet, o con sheet: en el archivo del plan",
                en: "name one of them with --sheet, or with sheet: in the plan file"))
    }

    /// Several sheets of which none has the most known headers.
    private static func undecided(_ sheets: [Workbook.SheetPart]) -> WorkbookFault {
        let names = sheets.map { Excerpt.of($0.name) }
        return WorkbookFault(
            Phrase(
                es: "varias hojas pueden ser la matriz, con encabezados que se conocen por igual "
                    + "(\(listed(names, inSpanish: true)))",
                en: "several sheets may be the matrix, with headers that are known equally well (\(listed(names)))"),
            advice: Phrase(
                es: "diga cuál, por ejemplo --sheet '\(names[0])', o «sheet: \(names[0])» en el archivo del plan",
                en: "say which, as --sheet '\(names[0])', or 'sheet: \(names[0])' in the plan file"))
    }

    /// What isn't seen when the workbook is looked at: sheets that aren't read, rows that are.
    func findings(in workbook: Workbook, file: String, isNamed: Bool) -> Findings {
        var findings: [Diagnostic] = []
        if !others.isEmpty {
            let names = others.map { Excerpt.of($0.name) }
            findings.append(
                Diagnostic(
                    .note, at: Place(file: file, sheet: sheet.name),
                    Phrase(
                        es:
                            "de las hojas con datos se lee la que tiene más encabezados conocidos; no se leen las demás "
                            + "(\(listed(names, inSpanish: true)))",
                        en: "of the sheets with data the one with the most known headers is read; the others aren't "
                            + "(\(listed(names)))"),
                    advice: Phrase(
                        es: "para leer otra, --sheet '\(names[0])'", en: "to read another, --sheet '\(names[0])'")))
        }
        let hidden = workbook.sheets.filter { $0.isHidden && $0.part != sheet.part }.map { Excerpt.of($0.name) }
        if !isNamed, !hidden.isEmpty {
            findings.append(
                Diagnostic(
                    .note, at: Place(file: file),
                    Phrase(
                        es: "las hojas ocultas no se leen (\(listed(hidden, inSpanish: true)))",
                        en: "hidden sheets aren't read (\(listed(hidden)))")))
        }
        if let first = rows.hiddenRows.first {
            let count = rows.hiddenRows.count
            findings.append(
                Diagnostic(
                    .note, at: Place(file: file, sheet: sheet.name, row: first),
                    Phrase(
                        es: count == 1 ? "la fila está oculta y se lee" : "\(count) filas ocultas se leen",
                        en: count == 1 ? "the row is hidden, and is read" : "\(count) hidden rows are read")))
        }
        return Findings(findings)
    }
}
