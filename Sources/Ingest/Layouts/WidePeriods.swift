import PlanModel
import Words

/// Periods side by side, `T1 PLANEADO 2025 | T1 EJECUTADO 2025 | T2 …`: each becomes a row of its own with its cut.
enum WidePeriods: TableLayout {
    /// The columns of a period.
    private struct Period {
        var cut: Cut
        var columns: [MatrixColumn: Int] = [:]
    }

    static func apply(to sheet: inout Sheet) {
        var periods: [Period] = []
        var wide: Set<Int> = []
        var totals: [MatrixColumn: Int] = [:]
        for (index, header) in sheet.headers.enumerated() {
            if let column = totalColumn(header) { totals[column] = totals[column] ?? index }
            guard let text = PeriodText(header: header), let column = magnitude(text.rest) else { continue }
            guard let year = text.year ?? sheet.settings.year, let cut = Cut(lastDayOfMonth: text.lastMonth, in: year)
            else {
                sheet.findings.add([
                    Diagnostic(
                        at: sheet.place(sheet.header, index),
                        Phrase(
                            es: "el encabezado nombra un período sin su año (\(Excerpt.of(header)))",
                            en: "the header names a period without its year (\(Excerpt.of(header)))"),
                        advice: Phrase(
                            es: "escriba «plan: { year: 2024 }» en el archivo del plan",
                            en: "write 'plan: { year: 2024 }' in the plan file"))
                ])
                return
            }
            wide.insert(index)
            if let known = periods.firstIndex(where: { $0.cut == cut }) {
                periods[known].columns[column] = periods[known].columns[column] ?? index
            } else {
                periods.append(Period(cut: cut, columns: [column: index]))
            }
        }
        // One period is the header of an ordinary matrix.
        guard periods.count > 1, periods.contains(where: { $0.columns[.executed] != nil }) else { return }
        periods.sort { $0.cut < $1.cut }
        decideMagnitudes(of: &sheet, periods, totals: totals)
        tellOneProgramme(of: &sheet, periods, wide: wide)
        unroll(&sheet, periods, fixed: sheet.headers.indices.filter { !wide.contains($0) })
    }

    /// What a header says beside its period.
    private static func magnitude(_ rest: String) -> MatrixColumn? {
        for column in [MatrixColumn.executed, .programmed, .published]
        where HeaderAliases.normalized(of: column.name).contains(rest) { return column }
        if ["avance", "%", "cumplimiento"].contains(rest) { return .published }
        if ["meta", "programada", "planeada", "p"].contains(rest) { return .programmed }
        return ["ejecutada", "logro", "e", "resultado", "reportado"].contains(rest) ? .executed : nil
    }

    /// A column of the year's sum: `TOTAL EJECUTADO 2025`.
    private static func totalColumn(_ header: String) -> MatrixColumn? {
        let words = HeaderText.normalized(header).split(separator: " ").filter { Int($0) == nil }
        guard let first = words.first, first == "total" || first == "acumulado" else { return nil }
        return magnitude(words.dropFirst().joined(separator: " ")).flatMap { $0.isMagnitude ? $0 : nil }
    }

    /// Whether the head of several columns says that they total the periods: `TOTAL`, `Acumulado 2024`, `Total año`.
    static func isTotal(_ head: String) -> Bool {
        let words = Set(HeaderText.normalized(head).split(separator: " ").map(String.init).filter { Int($0) == nil })
        let totals: Set<String> = ["total", "totales", "acumulado", "acumulada", "anual"]
        return !words.isDisjoint(with: totals)
            && words.subtracting(totals).isSubset(of: ["ano", "year", "vigencia", "del", "de", "la"])
    }

    /// The columns of totals show whether the periods add up to them, or whether the last one is the total.
    private static func decideMagnitudes(
        of sheet: inout Sheet, _ periods: [Period], totals: [MatrixColumn: Int]
    ) {
        var (added, kept) = (0, 0)
        for (column, index) in totals.sorted(by: { $0.value < $1.value }) {
            for record in sheet.records {
                func number(_ index: Int) -> Double? {
                    sheet.table.number(record, index)?.value(in: .colombian)
                }
                let parts = periods.compactMap { $0.columns[column].flatMap(number) }
                guard let total = number(index), parts.count > 1, let last = parts.last else { continue }
                let sum = parts.reduce(0, +)
                guard abs(sum - last) > 1e-9 * abs(sum) else { continue }
                if abs(total - sum) <= 1e-9 * abs(sum) { added += 1 }
                if abs(total - last) <= 1e-9 * abs(last) { kept += 1 }
            }
        }
        let what: (magnitudes: ReadingSettings.Magnitudes, es: String, en: String)
        switch (sheet.settings.magnitudes, added, kept) {
        case (.some, _, _): return
        case (nil, 1..., 0): what = (.period, "de cada período", "of each period")
        case (nil, 0, 1...): what = (.cumulative, "acumuladas desde el inicio del año", "cumulative over the year")
        default: return
        }
        sheet.magnitudes = what.magnitudes
        sheet.findings.add([
            Diagnostic(
                .note, at: sheet.place(sheet.header),
                Phrase(
                    es: "las columnas de totales muestran que las magnitudes son \(what.es) "
                        + "(«magnitudes: \(what.magnitudes.rawValue)»)",
                    en: "the columns of totals show that the magnitudes are \(what.en) "
                        + "('magnitudes: \(what.magnitudes.rawValue)')"))
        ])
    }

    /// One programme beside several periods is none of any: it's what every cut is measured against.
    private static func tellOneProgramme(of sheet: inout Sheet, _ periods: [Period], wide: Set<Int>) {
        guard !periods.contains(where: { $0.columns[.programmed] != nil }) else { return }
        let normalized = sheet.headers.map { HeaderText.normalized($0) }
        var mapped: [Int: MatrixColumn?] = [:]
        for mapping in sheet.settings.mappings {
            for index in mapping.indices(in: normalized) { mapped[index] = mapping.column }
        }
        let programmes = sheet.headers.indices.filter { index in
            if let column = mapped[index] { return column == .programmed }
            return !wide.contains(index) && magnitude(normalized[index]) == .programmed
        }
        guard let index = programmes.first else { return }
        sheet.hasOneProgramme = true
        guard mapped[index] == nil else { return }
        let header = Excerpt.of(sheet.headers[index])
        let yearly = ColumnMapping.line(of: index, in: sheet.headers, to: MatrixColumn.programmedYear.name)
        let due = ColumnMapping.line(of: index, in: sheet.headers, to: MatrixColumn.programmed.name)
        sheet.findings.add([
            Diagnostic(
                .warning, at: sheet.place(sheet.header, index),
                Phrase(
                    es: "\(header) está una vez junto a \(periods.count) períodos: no se reparte ni se suma, y es lo "
                        + "programado en cada corte",
                    en:
                        "\(header) stands once beside \(periods.count) periods: it's neither split nor added up, and is "
                        + "what is programmed at each cut"),
                advice: Phrase(
                    es:
                        "si es la meta del año, escriba «\(yearly)» en el archivo del plan y mida con --base year; si es lo "
                        + "programado, «\(due)»",
                    en:
                        "if it's the year's target, write '\(yearly)' in the plan file and measure with --base year; if "
                        + "it's the programme, '\(due)'"))
        ])
    }

    /// Makes a row of each period of each record; the columns that aren't of a period stay.
    private static func unroll(_ sheet: inout Sheet, _ periods: [Period], fixed: [Int]) {
        let columns = [MatrixColumn.programmed, .executed, .published].filter { column in
            periods.contains { $0.columns[column] != nil }
        }
        // What totals the year isn't a magnitude of the cut.
        let kept = fixed.filter { totalColumn(sheet.headers[$0]) == nil }
        sheet.headers = kept.map { sheet.headers[$0] } + [MatrixColumn.cut.name] + columns.map(\.name)
        var table = TextTable(sheetName: sheet.table.sheetName)
        func append(_ record: Int, _ period: Period, isOfPeriod: Bool = true) {
            for column in kept { table.appendCell(record, column, of: sheet.table) }
            if isOfPeriod { table.appendCell(period.cut.description.utf8) } else { table.appendCell(EmptyCollection()) }
            for column in columns {
                if let index = period.columns[column] {
                    table.appendCell(record, index, of: sheet.table)
                } else {
                    table.appendCell(EmptyCollection())
                }
            }
            let first = period.columns.values.min() ?? 0
            table.endRecord(
                line: sheet.table.lines[record], columns: kept + [first] + columns.map { period.columns[$0] ?? first })
        }
        func filledCount(of record: Int) -> Int {
            let (own, width) = (sheet.table, sheet.table.width(of: record))
            return (0..<width).count { !ByteText.isBlank(own.cell(record, $0)) }
        }
        for header in sheet.headers { table.appendCell(header.utf8) }
        table.endRecord(
            line: sheet.table.lines[sheet.header],
            columns: kept + [periods[0].columns.values.min() ?? 0] + columns.map { periods[0].columns[$0] ?? 0 })
        for record in sheet.records {
            // A line with a single text is a note or a heading, and of no period.
            if filledCount(of: record) < 2 {
                append(record, periods[0], isOfPeriod: false)
            } else {
                for period in periods { append(record, period) }
            }
        }
        sheet.table = table
        sheet.header = 0
        sheet.isWide = true
    }
}
