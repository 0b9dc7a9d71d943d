/// Two rows of headers: periods in merged cells over columns that repeat, `I TRIMESTRE` over `Programado | Ejecutado`.
enum PeriodHeads: TableLayout {
    static func apply(to sheet: inout Sheet) {
        guard sheet.header > 0 else { return }
        let above = sheet.header - 1
        let heads = (0..<sheet.headers.count).map { sheet.table.text(above, $0) }
        guard heads.count(where: { PeriodText(header: $0) != nil }) > 1 else { return }
        // A merged cell keeps its text in its first column.
        var period: String?
        for column in sheet.headers.indices {
            if !heads[column].isEmpty { period = PeriodText(header: heads[column]) == nil ? nil : heads[column] }
            if let period { sheet.headers[column] = "\(period) \(sheet.headers[column])" }
        }
    }
}
