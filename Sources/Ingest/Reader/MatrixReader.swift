import PlanModel
import Words

/// Reads one matrix: bytes to a table, the table's layout to one row for an indicator at a cut, a header to columns, rows
/// to observations.
struct MatrixReader {
    /// The path as given, for places.
    let file: String
    /// What the plan file says about the reading.
    let settings: ReadingSettings

    /// Everything that a matrix' bytes say, right or wrong.
    func read(_ bytes: [UInt8]) -> MatrixRows {
        if let signature = FileSignature(bytes) {
            return failure(
                signature.description, advice: Phrase(es: "guárdelo como CSV UTF-8", en: "save it as CSV UTF-8"))
        }
        let (text, encoding) = TextEncoding.decoded(bytes)
        let separator = SeparatorDetector.separator(of: text)
        var sink = TextTableSink()
        var scanner = CSVScanner(separator: separator.byte)
        scanner.scan(text.span, into: &sink)
        scanner.finish(into: &sink)

        guard let header = TitleRows.header(of: sink.table, settings: settings) else {
            return failure(
                Phrase(es: "el archivo está vacío", en: "the file is empty"),
                advice: Phrase(
                    es: "dé un encabezado y una fila por indicador", en: "give a header and a row for each indicator"))
        }
        var faults = Dictionary(grouping: sink.faults, by: \.record).mapValues { $0.map(\.fault) }
        if let broken = faults[header] {
            var rows = MatrixRows()
            for fault in broken { rows.findings.add(fault, file: file) }
            return rows
        }
        var sheet = Sheet(sink.table, header: header, file: file, settings: settings)
        let headerLine = sheet.table.lines[header]
        let first = sheet
        for layout in TableLayouts.all { layout.apply(to: &sheet) }
        guard sheet.findings.errors.isEmpty else { return MatrixRows(findings: sheet.findings) }
        // The records of another table are others.
        if sheet.header != header { faults = [:] }
        let match = HeaderMatch(
            headers: sheet.headers, settings: settings, file: file, row: headerLine, contents: sheet.contents)
        var rows = MatrixRows(levels: match.levels, headers: sheet.headers, findings: sheet.findings)
        rows.findings.add(match.diagnostics)
        rows.magnitudes = sheet.magnitudes
        rows.isWide = sheet.isWide
        let titles = TitleRows.titles(above: header - (sheet.hasHeads ? 1 : 0), of: sink.table)
        rows.findings.add([TitleRows.note(on: titles, of: first)].compactMap(\.self))
        if encoding == .mixed { rows.findings.add(strays(in: bytes)) }
        guard rows.findings.errors.isEmpty else { return rows }
        read(sheet, match, separator: separator, encoding: encoding, faults: faults, into: &rows)
        if !titles.isEmpty { rows.layout?.skippedRows.insert(TitleRows.name(titles.count), at: 0) }
        return rows
    }

    private func read(
        _ sheet: Sheet, _ match: HeaderMatch, separator: Separator, encoding: TextEncoding, faults: [Int: [CSVFault]],
        into rows: inout MatrixRows
    ) {
        var sheet = sheet
        let records = RecordSelection(sheet, match: match, separator: separator, faults: faults)
        rows.findings.add(records.findings)
        MergedCells.fill(&sheet, records: records.usable, match: match)
        let formats = ColumnFormats(sheet, records: records.usable, match: match, separator: separator)
        rows.findings.add(formats.diagnostics)
        var builder = ObservationBuilder(sheet, records: records.usable, match: match, formats: formats)
        rows.observations = records.usable.compactMap { builder.observation(of: $0) }
        rows.findings.add(builder.finish())
        let header = sheet.place(sheet.header)
        let weights = MatrixWeights(sheet, match: match, formats: formats, records: records.usable)
        rows.nodeWeights = weights.nodes
        rows.findings.add(weights.settle(&rows.observations))
        rows.findings.add(CutColumn.findings(rows.observations, cuts: builder.cutTexts, match: match, header: header))
        if let column = match.columns[.published] {
            let header = Place(file: file, row: match.row, column: column + 1)
            rows.findings.add(PublishedScale.apply(to: &rows.observations, header: header))
        }
        if records.usable.isEmpty && records.findings.errors.isEmpty {
            rows.findings.add(
                at: Place(file: file, row: match.row),
                Phrase(es: "no hay filas bajo el encabezado", en: "there are no rows below the header"),
                advice: Phrase(es: "añada una fila por indicador", en: "add a row for each indicator"))
        }
        rows.layout = DetectedLayout(
            file: file, encoding: encoding, separator: separator, match: match, formats: formats,
            rowsRead: rows.observations.count, blankRows: records.blankCount,
            skippedRows: SkippedRow.allCases.compactMap { kind in
                let count = records.skipped.count { $0.kind == kind }
                return count == 0 ? nil : kind.name(count)
            })
    }

    /// A warning at the first byte that is no UTF-8.
    private func strays(in bytes: [UInt8]) -> [Diagnostic] {
        let strays = TextEncoding.strays(in: bytes)
        guard let first = strays.first else { return [] }
        let row = 1 + bytes[..<first].count { $0 == UInt8(ascii: "\n") }
        return [
            Diagnostic(
                .warning, at: Place(file: file, row: row),
                Phrase(
                    es: "el archivo es UTF-8 con \(strays.count) byte(s) de Windows-1252, leídos como tales",
                    en: "the file is UTF-8 with \(strays.count) byte(s) of Windows-1252, which are read as such"),
                advice: Phrase(es: "guárdelo todo como UTF-8", en: "save all of it as UTF-8"))
        ]
    }

    private func failure(_ problem: Phrase, advice: Phrase) -> MatrixRows {
        MatrixRows(findings: Findings([Diagnostic(at: Place(file: file), problem, advice: advice)]))
    }
}
