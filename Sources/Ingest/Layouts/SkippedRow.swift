import Words

/// Rows of a table that aren't rows of an indicator.
enum SkippedRow: CaseIterable {
    case repeatedHeader, total, note, heading

    /// What a record is; nil where it's read.
    init?(_ record: Int, of sheet: Sheet, match: HeaderMatch) {
        guard Self.isSuspect(record, of: sheet.table, headers: sheet.headers, match: match) else { return nil }
        let texts = sheet.headers.indices.map { sheet.table.text(record, $0) }
        let filled = texts.indices.filter { !texts[$0].isEmpty }
        guard let first = filled.first else { return nil }
        if filled.allSatisfy({ HeaderText.normalized(texts[$0]) == HeaderText.normalized(sheet.headers[$0]) }) {
            self = .repeatedHeader
            return
        }
        let codes = (match.levels.map(MatrixColumn.level) + [.indicator]).compactMap { match.columns[$0] }
        let magnitudes = match.magnitudeColumns
        let indicator = match.columns[.indicator].map { texts[$0] } ?? ""
        let levels = codes.dropLast(match.columns[.indicator] == nil ? 0 : 1)
        if indicator.isEmpty
            || Self.startsAsTotal(indicator) && Self.isTotal(indicator, texts: levels.flatMap { sheet.contents($0) })
        {
            let words = codes.map { texts[$0] } + [match.columns[.name].map { texts[$0] } ?? "", texts[first]]
            if words.contains(where: { Self.isTotal($0, texts: codes.map { sheet.contents($0) }.flatMap(\.self)) }) {
                self = .total
                return
            }
        }
        guard codes.allSatisfy({ texts[$0].isEmpty }) || filled.count == 1 else { return nil }
        guard magnitudes.allSatisfy({ texts[$0].isEmpty }) else { return nil }
        let isNumber = NumberText(Array(texts[first].utf8)[...]) != nil
        if filled.count == 1, first == match.columns[.indicator], !Self.looksLikeNote(texts[first]) {
            guard match.levels.isEmpty, Self.namesLevel(texts[first]),
                !Self.isLast(record, of: sheet, magnitudes: magnitudes)
            else { return nil }
            self = .heading
            return
        }
        if filled.count == 1, !isNumber {
            self = Self.isLast(record, of: sheet, magnitudes: magnitudes) ? .note : .heading
        } else if codes.allSatisfy({ texts[$0].isEmpty }) {
            self = .note
        } else {
            return nil
        }
    }

    /// Whether a record needs a closer look, told without making texts: nearly all have an indicator and a magnitude.
    static func isSuspect(_ record: Int, of table: TextTable, headers: [String], match: HeaderMatch) -> Bool {
        guard let index = match.columns[.indicator] else { return true }
        let indicator = ByteText.trimmed(table.cell(record, index))
        guard !indicator.isEmpty else { return true }
        // Lower case, for what is ASCII.
        let start = indicator.prefix(3).map { $0 | 0x20 }
        let isTotal = ["tot", "sub", "sum", "pro", "gra", "con", "res", "acu"].contains { start.elementsEqual($0.utf8) }
        if isTotal && indicator.count < 200 || indicator.elementsEqual(headers[index].utf8) { return true }
        func isFilled(_ column: MatrixColumn) -> Bool {
            match.columns[column].map { !ByteText.isBlank(table.cell(record, $0)) } ?? false
        }
        return !(isFilled(.programmed) || isFilled(.programmedYear) || isFilled(.executed))
    }

    /// Whether a text alone in the column of codes is a note rather than the code of an indicator without figures.
    private static func looksLikeNote(_ text: String) -> Bool {
        let words = HeaderText.normalized(text).split { !$0.isLetter }
        return text.hasPrefix("*") || text.hasPrefix("(") || words.count > 6
            || ["fuente", "nota", "notas", "elaboro", "elaborado", "source", "observacion", "observaciones"].contains(
                words.first.map(String.init) ?? "")
    }

    /// Whether a text begins like the name of a node above the indicators: `Objetivo 1: Educación`, `EJE 2`.
    private static func namesLevel(_ text: String) -> Bool {
        let first = HeaderText.normalized(text).prefix { $0.isLetter }
        return HeaderAliases.levelNames.contains { HeaderAliases.words(of: $0).contains(String(first)) }
    }

    /// Whether no record below has a magnitude.
    private static func isLast(_ record: Int, of sheet: Sheet, magnitudes: [Int]) -> Bool {
        !sheet.records.suffix(from: record).contains { below in
            magnitudes.contains { !ByteText.isBlank(sheet.table.cell(below, $0)) }
        }
    }

    /// Whether the first word of a text is one for totals; what follows may make it a name.
    static func startsAsTotal(_ text: String) -> Bool {
        let first = HeaderText.normalized(text).prefix { $0 != " " }
        return [
            "total", "totales", "subtotal", "subtotales", "sub-total", "suma", "sumatoria", "promedio", "consolidado",
            "resumen", "acumulado", "gran",
        ].contains(first)
    }

    /// Whether a unit is called like a sum or mean of others: `Total Valle`, `Promedio`.
    static func mayBeTotal(_ unit: String) -> Bool {
        startsAsTotal(unit) && !HeaderText.normalized(unit).hasPrefix("gran ")
    }

    /// Whether a text is `TOTAL`, `Subtotal O1`, `Total general` or the like.
    private static func isTotal(_ text: String, texts: [String]) -> Bool {
        guard startsAsTotal(text) else { return false }
        var words = HeaderText.normalized(text).split(separator: " ").dropFirst().map(String.init)
        let whole = words.joined(separator: " ")
        let fillers: Set<String> = [
            "general", "total", "plan", "del", "de", "la", "el", "objetivo", "eje", "programa", "sector", "entidad",
            "indicadores",
        ]
        words.removeAll { fillers.contains($0) }
        let rest = words.joined(separator: " ")
        return rest.isEmpty || texts.contains { [rest, whole].contains(HeaderText.normalized($0)) }
    }

    /// What so many of them are called.
    func name(_ count: Int) -> Phrase {
        switch self {
        case .repeatedHeader:
            count == 1
                ? Phrase(es: "un encabezado repetido", en: "a repeated header")
                : Phrase(es: "\(count) encabezados repetidos", en: "\(count) repeated headers")
        case .total:
            count == 1
                ? Phrase(es: "una fila de totales", en: "a row of totals")
                : Phrase(es: "\(count) filas de totales", en: "\(count) rows of totals")
        case .note:
            count == 1
                ? Phrase(es: "una fila sin código ni magnitudes", en: "a row without a code or magnitudes")
                : Phrase(
                    es: "\(count) filas sin código ni magnitudes", en: "\(count) rows without a code or magnitudes")
        case .heading:
            count == 1
                ? Phrase(es: "un título entre las filas", en: "a heading between the rows")
                : Phrase(es: "\(count) títulos entre las filas", en: "\(count) headings between the rows")
        }
    }
}
