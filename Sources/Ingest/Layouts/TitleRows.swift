/// Titles and blank lines above a table: which record holds the headers.
enum TitleRows {
    /// How many records with text are looked at.
    static let limit = 12

    /// The record with the most cells that are known headers, among the first with text; the first of all where none has
    /// two, and nil where no record has text.
    static func header(of table: TextTable, settings: ReadingSettings) -> Int? {
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
        return best?.record
    }

    private static func isKnown(_ text: String, _ settings: ReadingSettings) -> Bool {
        guard !text.isEmpty, text.utf8.count < 120 else { return false }
        let header = HeaderText.normalized(text)
        if names.contains(header) || settings.levels?.contains(where: { HeaderText.normalized($0) == header }) == true {
            return true
        }
        if settings.mappings.contains(where: { HeaderText.normalized($0.header) == header }) { return true }
        if PeriodText(header: header) != nil || YearHeader(header) != nil { return true }
        return yearAliases.contains { HeaderText.matches(header, alias: $0) }
    }

    private static let all =
        (MatrixColumn.fixed.map(\.name) + HeaderAliases.levelNames).flatMap { HeaderAliases.normalized(of: $0) }
    private static let names = Set(all)
    private static let yearAliases = all.filter { $0.contains("#") }
}
