import PlanModel
import Words

/// Reads the cells of a table by what their columns hold.
struct CellReader {
    let table: TextTable
    let columns: [MatrixColumn: Int]
    let formats: ColumnFormats
    let file: String
    var settings = ReadingSettings()

    /// Where a record stands, or one of its cells.
    func place(of record: Int, _ column: MatrixColumn? = nil) -> Place {
        Place(
            file: file, sheet: table.sheetName, row: table.lines[record],
            column: column.flatMap { columns[$0] }.map { table.fileColumn(record, $0) + 1 })
    }

    /// The number in a cell, and whether a percent sign follows; nil where there's none.
    func mark(_ column: MatrixColumn, of record: Int) -> (value: Double, hasSign: Bool)? {
        guard let index = columns[column], let number = table.number(record, index),
            let format = formats[column]?.format
        else { return nil }
        return (number.value(in: number.format(usually: format)), number.hasPercentSign)
    }

    /// The number that a cell would be in the other format; nil where it's the same, or no number.
    func otherReading(_ column: MatrixColumn, of record: Int) -> Double? {
        guard let index = columns[column], let number = table.number(record, index),
            number.evidence == .ambiguous, let format = formats[column]?.format
        else { return nil }
        return number.value(in: format == .plain ? .colombian : .plain)
    }

    /// A cell's text for a message.
    func shown(_ column: MatrixColumn, of record: Int) -> String { Excerpt.of(text(column, of: record) ?? "") }

    /// A cell's text without the spaces around it; nil where it's empty.
    func text(_ column: MatrixColumn, of record: Int) -> String? {
        guard let index = columns[column] else { return nil }
        let bytes = ByteText.trimmed(table.cell(record, index))
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// A cell's text; nil where it's empty or holds a mark that stands for nothing.
    func word(_ column: MatrixColumn, of record: Int) -> String? {
        text(column, of: record).flatMap { EmptyMark.value(of: Array($0.utf8)[...]) == nil ? $0 : nil }
    }

    /// The number in a cell, with its text as it stands.
    func reading(_ column: MatrixColumn, of record: Int, noting findings: inout Findings) -> Reading {
        guard let index = columns[column] else { return .absent }
        let text = String(decoding: table.cell(record, index), as: UTF8.self)
        switch NumberCell(table.cell(record, index), isTyped: table.holdsNumber(record, index)) {
        case .empty(let value):
            if column.isMagnitude, EmptyMark.isAccountingDash(table.cell(record, index)) {
                return dash(text, column, record, noting: &findings)
            }
            return Reading(value, text: text)
        case .number(let number) where !number.hasCurrency || column.isMagnitude:
            guard let value = value(of: number, column, record, noting: &findings) else { break }
            return Reading(.number(value), text: text)
        case .notFinite:
            note(
                Phrase(es: "\(column.spanishName) no es finito", en: "\(column.name) isn't finite"),
                Phrase(
                    es: "escriba un número, o deje la celda vacía", en: "write a number, or leave the cell empty"),
                column, record, &findings)
        case .number, .other:
            let sample = (formats[column]?.format ?? .colombian).sample
            // Many measurements have no use for a baseline: it's told once for the column.
            guard column != .baseline else { break }
            note(
                Phrase(es: "\(column.spanishName) no es un número", en: "\(column.name) is no number"),
                Phrase(
                    es: "escriba uno como \(sample), o deje la celda vacía",
                    en: "write one such as \(sample), or leave the cell empty"), column, record, &findings,
                severity: column == .planGoal ? .warning : .error)
        }
        return Reading(.notReported, text: text)
    }

    /// The dash that an accounting format prints for zero: what it means is for the plan file to say.
    private func dash(
        _ text: String, _ column: MatrixColumn, _ record: Int, noting findings: inout Findings
    ) -> Reading {
        switch settings.dash {
        case .zero: return Reading(.number(0), text: text)
        case .missing: break
        case nil:
            findings.add(
                .warning, at: place(of: record, column),
                Phrase(
                    es: "\(column.spanishName) es un guion, que en formato contable es cero: se lee como no reportado",
                    en: "\(column.name) is a dash, which is zero in an accounting format: it's read as not reported"),
                advice: Phrase(
                    es: "escriba «dash: zero» o «dash: missing» en el archivo del plan",
                    en: "write 'dash: zero' or 'dash: missing' in the plan file"))
        }
        return Reading(.notReported, text: text)
    }

    /// The weight in a cell of a column of weights: finite and not negative.
    func weight(_ column: MatrixColumn = .weight, of record: Int, noting findings: inout Findings) -> Double? {
        guard let weight = reading(column, of: record, noting: &findings).number else { return nil }
        guard weight < 0 else { return weight }
        note(
            Phrase(es: "\(column.spanishName) es negativo", en: "\(column.name) is negative"),
            Phrase(es: "dé 0 o más", en: "give 0 or more"), column, record, &findings)
        return nil
    }

    /// The percentage in a cell, as printed.
    func published(of record: Int, noting findings: inout Findings) -> PublishedPercent? {
        guard let index = columns[.published], let text = text(.published, of: record),
            reading(.published, of: record, noting: &findings).number != nil,
            let number = table.number(record, index), let format = formats[.published]?.format
        else { return nil }
        return PublishedPercent(number, text: text, format: number.format(usually: format))
    }

    /// The meaning of a cell's word; nil where it's empty or unknown.
    func value<Value>(
        _ column: MatrixColumn, of record: Int, in vocabulary: Vocabulary<Value>, noting findings: inout Findings
    ) -> Value? {
        guard let text = word(column, of: record) else { return nil }
        if let value = vocabulary[settings.word(for: text)] { return value }
        findings.add(
            column.isOptional ? .warning : .error, at: place(of: record, column),
            Phrase(
                es: "valor desconocido de \(column.spanishName) (\(Excerpt.of(text)))",
                en: "unknown \(column.name) (\(Excerpt.of(text)))"),
            advice: vocabulary.advice.adding(
                Phrase(
                    es: ", o diga cuál es bajo words: en el archivo del plan",
                    en: ", or say which it is under words: in the plan file")))
        return nil
    }

    /// How the reports of a year add up, of the column that says so and the one that says whether less is better.
    func annualisation(of record: Int, noting findings: inout Findings) -> Annualisation? {
        let annualisation = value(.annualisation, of: record, in: .annualisations, noting: &findings)
        guard let direction = value(.direction, of: record, in: .directions, noting: &findings) else {
            return annualisation
        }
        // A sum that should stay low has no rule here: what falls is measured by its last level.
        let isLowSum = direction == .falling && annualisation == .sum
        if direction == .rising && annualisation == .falling || direction == .falling && annualisation == .growing
            || isLowSum
        {
            let (one, other) = (shown(.annualisation, of: record), shown(.direction, of: record))
            findings.add(
                at: place(of: record, .direction),
                Phrase(
                    es: "el sentido contradice el tipo de anualización (\(other), \(one))",
                    en: "the direction contradicts the annualisation (\(other), \(one))"),
                advice: isLowSum
                    ? Phrase(
                        es:
                            "si lo reportado es el nivel de cada corte, llámelo Decreciente; una suma que deba ser baja "
                            + "no se mide",
                        en: "if what's reported is the level at each cut, call it falling; a sum that should stay low "
                            + "isn't measured")
                    : Phrase(es: "corrija uno de los dos", en: "correct one of the two"))
        }
        return direction == .falling ? .falling : annualisation
    }

    /// A code on one line; nil where the cell is empty.
    func code(_ column: MatrixColumn, of record: Int) -> String? { text(column, of: record)?.onOneLine }

    private func value(
        of number: NumberText, _ column: MatrixColumn, _ record: Int, noting findings: inout Findings
    ) -> Double? {
        guard let format = formats[column]?.format else { return nil }
        let own = number.format(usually: format)
        if own != format {
            findings.add(
                .warning, at: place(of: record, column),
                Phrase(
                    es: "\(column.spanishName) está escrito como \(own.rawValue) entre números \(format.rawValue) "
                        + "(\(shown(column, of: record))): se lee como \(number.value(in: own).shortText)",
                    en: "\(column.name) is written as \(own.rawValue) among \(format.rawValue) numbers "
                        + "(\(shown(column, of: record))): it's read as \(number.value(in: own).shortText)"),
                advice: Phrase(es: "escríbalo como \(format.sample)", en: "write it like \(format.sample)"))
        }
        let value = number.value(in: own)
        guard value.isFinite else {
            note(
                Phrase(
                    es: "\(column.spanishName) es demasiado grande para un número",
                    en: "\(column.name) is too large for a number"),
                Phrase(es: "revise sus cifras", en: "check its digits"), column, record, &findings)
            return nil
        }
        if number.looksMistyped && format == .colombian {
            note(
                Phrase(
                    es: "\(column.spanishName) tiene tres decimales tras puntos",
                    en: "\(column.name) has three decimals after points"),
                Phrase(
                    es: "revise que la coma no sea un punto", en: "check that its comma isn't meant as a point"),
                column, record, &findings, severity: .warning)
        }
        return value
    }

    private func note(
        _ problem: @autoclosure () -> Phrase, _ advice: @autoclosure () -> Phrase, _ column: MatrixColumn,
        _ record: Int, _ findings: inout Findings, severity: Diagnostic.Severity = .error
    ) {
        findings.add(
            severity, at: place(of: record, column), problem().adding(" (\(shown(column, of: record)))"),
            advice: advice())
    }
}
