import PlanModel
import Words

/// Which records below the header can be read, and what's wrong with the others.
struct RecordSelection {
    /// The records with the right number of fields that are rows of an indicator.
    private(set) var usable: [Int] = []
    /// How many are blank.
    private(set) var blankCount = 0
    private(set) var findings = Findings()
    /// The headings whose text goes to the rows below them.
    private(set) var headings: [Int] = []
    /// The records that were skipped, and what they are.
    private(set) var skipped: [(record: Int, kind: SkippedRow)] = []

    /// Sorts out the records below a header; `faults` are what the scanner found, by record.
    init(_ sheet: Sheet, match: HeaderMatch, separator: Separator?, faults: [Int: [CSVFault]] = [:]) {
        let (table, width) = (sheet.table, sheet.headers.count)
        let areAllWider = !sheet.records.contains { record in
            table.filledWidth(of: record) > 0 && table.width(of: record) <= sheet.headerWidth
        }
        for record in sheet.records {
            if let found = faults[record] {
                for fault in found { findings.add(fault, file: sheet.file) }
                continue
            }
            let filled = table.filledWidth(of: record)
            // Spreadsheets leave separators after the last field; those say nothing.
            if filled == 0 {
                blankCount += 1
            } else if let kind = SkippedRow(record, of: sheet, match: match) {
                if kind == .heading, Self.isFilledDown(record, of: sheet, match: match) {
                    headings.append(record)
                    continue
                }
                // A row of periods side by side is one of the file, however many were made of it.
                if skipped.last.map({ table.lines[$0.record] }) != table.lines[record] {
                    skipped.append((record, kind))
                }
            } else if let column = Self.splitNumber(in: record, of: sheet, match: match, separator: separator) {
                findings.add([
                    Diagnostic(
                        at: sheet.place(record, column),
                        Phrase(
                            es: "los campos de la fila parecen corridos por una coma de miles sin comillas "
                                + "(\(table.text(record, column)),\(table.text(record, column + 1)))",
                            en: "the row's fields seem shifted by a thousands comma without quotes "
                                + "(\(table.text(record, column)),\(table.text(record, column + 1)))"),
                        advice: Phrase(
                            es: "escriba los números sin comas de miles, o entre comillas",
                            en: "write the numbers without thousands commas, or in quotes"))
                ])
            } else if separator == .comma, filled <= width,
                Self.seemsShifted(record, of: sheet, match: match, areAllWider: areAllWider)
            {
                findings.add(
                    at: sheet.place(record),
                    Phrase(
                        es: "la fila tiene más campos que el encabezado (\(table.width(of: record)), el encabezado "
                            + "\(sheet.headerWidth)), como si una coma decimal sin comillas los hubiera corrido",
                        en: "the row has more fields than the header (\(table.width(of: record)), the header "
                            + "\(sheet.headerWidth)), as if a decimal comma without quotes had shifted them"),
                    advice: Phrase(
                        es: "escriba los decimales con punto o los números entre comillas, y quite los separadores que "
                            + "sobren",
                        en: "write decimals with a point or the numbers in quotes, and remove the separators that are "
                            + "too many"))
            } else if filled <= width && (table.sheetName != nil || table.width(of: record) >= width) {
                let flaws = CellFlaw.findings(in: record, of: sheet, match: match)
                findings.add(flaws)
                if flaws.errors.isEmpty { usable.append(record) }
            } else if table.sheetName != nil {
                findings.add(
                    at: sheet.place(record, filled - 1),
                    Phrase(
                        es: "la celda está a la derecha del último encabezado",
                        en: "the cell stands to the right of the last header"),
                    advice: Phrase(
                        es: "dé un encabezado a su columna, o llévela a otra hoja",
                        en: "give its column a header, or move it to another sheet"))
            } else {
                let found = max(filled, table.width(of: record))
                findings.add(
                    at: sheet.place(record, min(found, width + 1) - 1),
                    Phrase(
                        es: "la fila no tiene tantos campos como el encabezado (\(found), el encabezado \(width))",
                        en: "the row has the wrong number of fields (\(found), the header \(width))"),
                    advice: Phrase(es: "revise sus separadores y comillas", en: "check its separators and quotes"))
            }
        }
        tellSkipped(sheet)
    }

    /// Whether a heading stands in a column whose texts are to be repeated.
    private static func isFilledDown(_ record: Int, of sheet: Sheet, match: HeaderMatch) -> Bool {
        sheet.settings.fill.compactMap { match.columns[$0] }.contains {
            !ByteText.isBlank(sheet.table.cell(record, $0))
        }
    }

    /// The first of two neighbouring cells of magnitudes that look like one number cut at its comma, in a row with more
    /// fields than the header or with digits behind them where words belong; nil where nothing looks like it.
    private static func splitNumber(
        in record: Int, of sheet: Sheet, match: HeaderMatch, separator: Separator?
    ) -> Int? {
        let table = sheet.table
        let width = table.width(of: record)
        guard separator == .comma else { return nil }
        func digits(_ column: Int) -> Int? {
            let text = table.text(record, column)
            return !text.isEmpty && text.allSatisfy({ $0.isASCII && $0.isNumber }) ? text.count : nil
        }
        let wordColumns = sheet.headers.indices.filter { column in
            let header = HeaderText.normalized(sheet.headers[column])
            return [MatrixColumn.note, .name, .entity].contains {
                HeaderAliases.normalized(of: $0.name).contains(header)
            }
        }
        let isWider = width > sheet.headerWidth
        let shifted = wordColumns.last { digits($0) == 3 } ?? -1
        guard isWider || shifted >= 0 else { return nil }
        let numbers = Set(match.numberColumns.map(\.index))
        return (0..<max(0, width - 1)).first { column in
            (1...3).contains(digits(column) ?? 0) && digits(column + 1) == 3 && table.text(record, column).first != "0"
                && (isWider || numbers.contains(column) && column < shifted)
        }
    }

    /// Whether a row that ends in an empty field too many may have it from a number cut at its decimal comma: whole
    /// numbers stand side by side, and the other rows have no such field or these have digits where words belong.
    private static func seemsShifted(
        _ record: Int, of sheet: Sheet, match: HeaderMatch, areAllWider: Bool
    ) -> Bool {
        let table = sheet.table
        guard table.width(of: record) > sheet.headerWidth else { return false }
        func isWhole(_ column: Int) -> Bool {
            let text = table.text(record, column)
            return !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
        }
        let words = [MatrixColumn.note, .name, .entity].compactMap { match.columns[$0] }
        guard !areAllWider || words.contains(where: isWhole) else { return false }
        let numbers = Set(match.numberColumns.map(\.index))
        return sheet.headers.indices.contains { numbers.contains($0) && isWhole($0) && isWhole($0 + 1) }
    }

    private mutating func tellSkipped(_ sheet: Sheet) {
        for kind in SkippedRow.allCases {
            let own = skipped.filter { $0.kind == kind }
            guard let first = own.first else { continue }
            let name = kind.name(own.count)
            let text = sheet.headers.indices.map { sheet.table.text(first.record, $0) }.first { !$0.isEmpty } ?? ""
            let problem = Phrase(
                es: "\(own.count == 1 ? "se omite" : "se omiten") \(name.es) (\(Excerpt.of(text)))",
                en: "\(name.en) \(own.count == 1 ? "is" : "are") skipped (\(Excerpt.of(text)))")
            let place = sheet.place(first.record)
            findings.add([
                kind == .heading
                    ? Diagnostic(
                        .warning, at: place, problem,
                        advice: Phrase(
                            es: "si nombra un nivel del plan, repítalo en una columna de cada fila",
                            en: "if it names a level of the plan, repeat it in a column of each row"))
                    : Diagnostic(.note, at: place, problem)
            ])
        }
    }
}
