import PlanModel
import Words

/// Titles and blank lines above a table: which record holds the headers.
enum TitleRows {
    /// How many records with text are looked at.
    static let limit = 12

    /// The record with the most cells that are known headers, among the first with text; the first of all where none has
    /// two, and nil where no record has text.
    static func header(of table: TextTable, settings: ReadingSettings) -> Int? {
        bestHeader(of: table, settings: settings)?.record
    }

    /// The same, with the number of its cells that are known headers.
    static func bestHeader(of table: TextTable, settings: ReadingSettings) -> (record: Int, known: Int)? {
        var best: (record: Int, known: Int)?
        var seen = 0
        for record in 0..<table.count {
            let width = table.filledWidth(of: record)
            guard width > 0, !SeparatorLine.isSeparatorLine(record, of: table) else { continue }
            // Below figures stands no header of theirs: it would be another table's, and these would be lost.
            let figures = (0..<width).count { NumberText(table.cell(record, $0)) != nil }
            if figures >= 2, best?.known ?? 0 >= 2 { break }
            let known = (0..<width).count { isKnown(table.text(record, $0), settings) }
            if best == nil || known >= 2 && known > best?.known ?? 0 { best = (record, known) }
            seen += 1
            if seen == limit { break }
        }
        return best
    }

    /// The records with text above the header.
    static func titles(above header: Int, of table: TextTable) -> [Int] {
        (0..<header).filter { table.filledWidth(of: $0) > 0 && !SeparatorLine.isSeparatorLine($0, of: table) }
    }

    /// What so many of them are called.
    static func name(_ count: Int) -> Phrase {
        count == 1
            ? Phrase(es: "una fila de título", en: "a row of a title")
            : Phrase(es: "\(count) filas de títulos", en: "\(count) rows of titles")
    }

    /// Says which records aren't read because they're taken for titles; nil where there are none.
    static func note(on titles: [Int], of sheet: Sheet) -> Diagnostic? {
        guard let first = titles.first else { return nil }
        let rows = titles.map { "\(sheet.table.lines[$0])" }
        let texts = (0..<sheet.table.filledWidth(of: first)).map { sheet.table.text(first, $0) }
        let text = Excerpt.of(texts.first { !$0.isEmpty } ?? "")
        return Diagnostic(
            .note, at: sheet.place(first),
            rows.count == 1
                ? Phrase(
                    es: "la fila \(rows[0]), encima del encabezado, se toma por un título y se omite (\(text))",
                    en: "row \(rows[0]), above the header, is taken for a title and skipped (\(text))")
                : Phrase(
                    es: "las filas \(listed(rows, inSpanish: true)), encima del encabezado, se toman por títulos y se "
                        + "omiten (la primera: \(text))",
                    en: "rows \(listed(rows)), above the header, are taken for titles and skipped (the first: \(text))")
        )
    }

    private static func isKnown(_ text: String, _ settings: ReadingSettings) -> Bool {
        guard !text.isEmpty, text.utf8.count < 120 else { return false }
        let header = HeaderText.normalized(text)
        if names.contains(header) || settings.levels?.contains(where: { HeaderText.normalized($0) == header }) == true {
            return true
        }
        // What isn't to be read is no sign of the header: the words of a title may be among it.
        if settings.mappings.contains(where: { $0.column != nil && HeaderText.normalized($0.header) == header }) {
            return true
        }
        if PeriodText(header: header) != nil || YearHeader(header) != nil { return true }
        return yearAliases.contains { HeaderText.matches(header, alias: $0) }
    }

    private static let all =
        (MatrixColumn.fixed.map(\.name) + HeaderAliases.levelNames).flatMap { HeaderAliases.normalized(of: $0) }
    private static let names = Set(all)
    private static let yearAliases = all.filter { $0.contains("#") }
}
