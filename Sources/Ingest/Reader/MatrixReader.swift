import PlanModel

/// Reads one matrix: bytes to a table, a header to columns, rows to observations.
struct MatrixReader {
    /// The path as given, for places.
    let file: String
    /// The levels that the plan file names, if it names any.
    let levels: [String]?
    /// The headers that the plan file maps.
    let mappings: [ColumnMapping]

    /// Everything that a matrix' bytes say, right or wrong.
    func read(_ bytes: [UInt8]) -> MatrixRows {
        if let signature = FileSignature(bytes) {
            return failure(at: Place(file: file), signature.description, advice: "save it as CSV UTF-8")
        }
        let (text, encoding) = TextEncoding.decoded(bytes)
        let separator = SeparatorDetector.separator(of: text)
        var sink = TextTableSink()
        var scanner = CSVScanner(separator: separator.byte)
        scanner.scan(text.span, into: &sink)
        scanner.finish(into: &sink)

        let table = sink.table
        guard let header = HeaderRow.find(in: table) else {
            return failure(
                at: Place(file: file), "the file is empty", advice: "give a header and a row for each indicator")
        }
        let faults = Dictionary(grouping: sink.faults, by: \.record).mapValues { $0.map(\.fault) }
        if let broken = faults[header] {
            var rows = MatrixRows()
            for fault in broken { rows.findings.add(fault, file: file) }
            return rows
        }

        let headers = (0..<table.filledWidth(of: header)).map { column in
            String(decoding: ByteText.trimmed(table.cell(header, column)), as: UTF8.self)
        }
        let match = HeaderMatch(
            headers: headers, levels: levels, mappings: mappings, file: file, row: table.lines[header])
        var rows = MatrixRows(levels: match.levels, headers: headers, findings: Findings(match.diagnostics))
        guard !match.diagnostics.contains(where: { $0.severity == .error }) else { return rows }

        let records = RecordSelection(table: table, header: header, width: headers.count, file: file, faults: faults)
        rows.findings.add(records.findings)
        let formats = ColumnFormats(
            table: table, records: records.usable, match: match, separator: separator, file: file)
        rows.findings.add(formats.diagnostics)
        var builder = ObservationBuilder(table: table, match: match, formats: formats, file: file)
        rows.observations = records.usable.compactMap { builder.observation(of: $0) }
        rows.findings.add(builder.finish())
        if let column = match.columns[.published] {
            let header = Place(file: file, row: match.row, column: column + 1)
            rows.findings.add(PublishedScale.apply(to: &rows.observations, header: header))
        }
        if records.usable.isEmpty && records.findings.errors.isEmpty {
            rows.findings.add(
                at: Place(file: file, row: table.lines[header]), "there are no rows below the header",
                advice: "add a row for each indicator")
        }
        rows.layout = DetectedLayout(
            file: file, encoding: encoding, separator: separator, headerRow: table.lines[header], match: match,
            formats: formats,
            rowsRead: rows.observations.count, blankRows: records.blankCount)
        return rows
    }

    private func failure(at place: Place, _ message: String, advice: String) -> MatrixRows {
        MatrixRows(findings: Findings([Diagnostic(at: place, message, advice: advice)]))
    }
}
