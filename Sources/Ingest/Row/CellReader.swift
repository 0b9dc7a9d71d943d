import PlanModel

/// Reads the cells of a table by what their columns hold.
struct CellReader {
    let table: TextTable
    let columns: [MatrixColumn: Int]
    let formats: ColumnFormats
    let file: String

    /// Where a record stands, or one of its cells.
    func place(of record: Int, _ column: MatrixColumn? = nil) -> Place {
        Place(file: file, row: table.lines[record], column: column.flatMap { columns[$0] }.map { $0 + 1 })
    }

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
        switch NumberCell(table.cell(record, index)) {
        case .empty(let value):
            return Reading(value, text: text)
        case .number(let number):
            guard let value = value(of: number, column, record, noting: &findings) else { break }
            return Reading(.number(value), text: text)
        case .notFinite:
            note("\(column.name) isn't finite", "write a number, or leave the cell empty", column, record, &findings)
        case .other:
            let sample = (formats[column]?.format ?? .colombian).sample
            note(
                "\(column.name) is no number", "write one such as \(sample), or leave the cell empty", column, record,
                &findings)
        }
        return Reading(.notReported, text: text)
    }

    /// The weight in a cell: finite and not negative.
    func weight(of record: Int, noting findings: inout Findings) -> Double? {
        guard let weight = reading(.weight, of: record, noting: &findings).number else { return nil }
        guard weight < 0 else { return weight }
        note("weight is negative", "give 0 or more", .weight, record, &findings)
        return nil
    }

    /// The percentage in a cell, as printed.
    func published(of record: Int, noting findings: inout Findings) -> PublishedPercent? {
        guard let index = columns[.published], let text = text(.published, of: record),
            reading(.published, of: record, noting: &findings).number != nil,
            let number = NumberText(table.cell(record, index)), let format = formats[.published]?.format
        else { return nil }
        return PublishedPercent(number, text: text, format: format)
    }

    /// The meaning of a cell's word; nil where it's empty or unknown.
    func value<Value>(
        _ column: MatrixColumn, of record: Int, in vocabulary: Vocabulary<Value>, noting findings: inout Findings
    ) -> Value? {
        guard let text = word(column, of: record) else { return nil }
        if let value = vocabulary[text] { return value }
        findings.add(
            at: place(of: record, column), "unknown \(column.name) (\(Excerpt.of(text)))", advice: vocabulary.advice)
        return nil
    }

    /// The code in a cell; empty where there's none, which is noted.
    func code(_ column: MatrixColumn, of record: Int, noting findings: inout Findings) -> String {
        if let code = text(column, of: record) { return code }
        findings.add(
            at: place(of: record, column), "the code of the \(column.name) is empty",
            advice: "give one, or leave the whole row blank")
        return ""
    }

    private func value(
        of number: NumberText, _ column: MatrixColumn, _ record: Int, noting findings: inout Findings
    ) -> Double? {
        guard let format = formats[column]?.format else { return nil }
        if case .only(let other) = number.evidence, other != format {
            note(
                "\(column.name) is written as \(other.rawValue) in a column of \(format.rawValue) numbers",
                "write it like \(format.sample)", column, record, &findings)
            return nil
        }
        let value = number.value(in: format)
        guard value.isFinite else {
            note("\(column.name) is too large for a number", "check its digits", column, record, &findings)
            return nil
        }
        if number.looksMistyped && format == .colombian {
            note(
                "\(column.name) has three decimals after points", "check that its comma isn't meant as a point", column,
                record,
                &findings, severity: .warning)
        }
        return value
    }

    private func note(
        _ message: @autoclosure () -> String, _ advice: @autoclosure () -> String, _ column: MatrixColumn,
        _ record: Int, _ findings: inout Findings, severity: Diagnostic.Severity = .error
    ) {
        findings.add(
            severity, at: place(of: record, column), "\(message()) (\(Excerpt.of(text(column, of: record) ?? "")))",
            advice: advice())
    }
}
