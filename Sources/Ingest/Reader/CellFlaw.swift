import PlanModel
import Words

/// What is wrong with a cell, where its file says what it is.
enum CellFlaw {
    /// What the read cells of a record can't be used for.
    static func findings(in record: Int, of sheet: Sheet, match: HeaderMatch) -> Findings {
        var findings = Findings()
        guard sheet.table.sheetName != nil else { return findings }
        // Where there are no codes, one column is the code and the name.
        var told: Set<Int> = []
        for (column, index) in match.columns
        where !sheet.table.kind(record, index).isPlain && told.insert(index).inserted {
            let place = sheet.place(record, index)
            let text = Excerpt.of(sheet.table.text(record, index))
            switch sheet.table.kind(record, index) {
            case .text, .number: continue
            case .sharedNumber:
                guard !column.isShared else { continue }
                findings.add(
                    at: place,
                    Phrase(
                        es: "una celda combinada da un solo número a varias filas (\(text))",
                        en: "a merged cell gives several rows a single number (\(text))"),
                    advice: Phrase(
                        es: "sepárela y dé a cada fila el suyo", en: "unmerge it and give each row its own"))
            case .error where column == .published:
                findings.add(
                    .warning, at: place,
                    Phrase(
                        es: "la fórmula da un error (\(text)): se lee como no publicado",
                        en: "the formula gives an error (\(text)): it's read as not published"),
                    advice: Phrase(
                        es: "corrija la fórmula, o borre la celda", en: "mend the formula, or clear the cell"))
            case .error:
                findings.add(
                    at: place,
                    Phrase(es: "la fórmula da un error (\(text))", en: "the formula gives an error (\(text))"),
                    advice: Phrase(
                        es: "corrija la fórmula, o escriba lo que vale", en: "mend the formula, or write its value"))
            case .uncalculated: findings.add(uncalculated(text, at: place))
            }
        }
        return findings
    }

    /// An error where a header is a formula without a result.
    static func findings(inHeadersOf sheet: Sheet) -> Findings {
        var findings = Findings()
        for column in 0..<sheet.table.width(of: sheet.header)
        where sheet.table.kind(sheet.header, column) == .uncalculated {
            let text = Excerpt.of(sheet.table.text(sheet.header, column))
            findings.add(uncalculated(text, at: sheet.place(sheet.header, column)))
        }
        return findings
    }

    private static func uncalculated(_ formula: String, at place: Place) -> [Diagnostic] {
        [
            Diagnostic(
                at: place,
                Phrase(
                    es: "ningún programa ha calculado la fórmula (\(formula))",
                    en: "no program has calculated the formula (\(formula))"),
                advice: Phrase(
                    es: "abra el libro en Excel o LibreOffice y guárdelo",
                    en: "open the workbook in Excel or LibreOffice, and save it"))
        ]
    }
}

extension MatrixColumn {
    /// Whether what a column holds may stand once for several rows: codes, words, dates, and what belongs to a node above.
    fileprivate var isShared: Bool {
        if case .levelWeight = self { return true }
        let isGoal =
            switch self {
            case .goal, .achieved: true
            default: false
            }
        return !isGoal && !Self.numbers.contains(self)
    }
}
