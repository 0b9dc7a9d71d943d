/// Two rows of headers: periods or years in merged cells over columns that repeat, `I TRIMESTRE` or `2024` over
/// `Programado | Ejecutado`.
enum PeriodHeads: TableLayout {
    static func apply(to sheet: inout Sheet) {
        guard sheet.header > 0 else { return }
        let above = sheet.header - 1
        let heads = (0..<sheet.headers.count).map { sheet.table.text(above, $0) }
        guard heads.count(where: { PeriodText(header: $0) != nil }) > 1 else { return nameYears(heads, in: &sheet) }
        sheet.hasHeads = true
        // A merged cell keeps its text in its first column.
        var period: String?
        for column in sheet.headers.indices {
            if !heads[column].isEmpty {
                let isPeriod = PeriodText(header: heads[column]) != nil
                period = isPeriod ? heads[column] : WidePeriods.isTotal(heads[column]) ? "Total" : nil
            }
            if let period { sheet.headers[column] = "\(period) \(sheet.headers[column])" }
        }
    }

    /// Puts the years of the row above before what is due and what was achieved in them: `2024 Programado`.
    private static func nameYears(_ heads: [String], in sheet: inout Sheet) {
        func year(_ head: String) -> Int? {
            let words = HeaderText.normalized(head).split(separator: " ")
            guard let year = HeaderText.year(in: HeaderText.normalized(head)), words.count <= 2 else { return nil }
            return words.allSatisfy { $0 == String(year) || ["vigencia", "ano", "year"].contains($0) } ? year : nil
        }
        guard Set(heads.compactMap(year)).count > 1 else { return }
        var current: Int?
        for column in sheet.headers.indices {
            if !heads[column].isEmpty { current = year(heads[column]) }
            guard let current else { continue }
            let named = "\(current) \(sheet.headers[column])"
            if YearHeader(HeaderText.normalized(named)) != nil {
                sheet.headers[column] = named
                sheet.hasHeads = true
            }
        }
    }
}
