import PlanModel
import Words

/// Reads one matrix: bytes to a table, the table's layout to one row for an indicator at a cut, a header to columns, rows
/// to observations.
struct MatrixReader {
    /// The path as given, for places.
    let file: String
    /// What the plan file says about the reading.
    let settings: ReadingSettings

    /// What there is to say where nothing is.
    static func empty(_ place: Place) -> Diagnostic {
        Diagnostic(
            at: place, Phrase(es: "el archivo está vacío", en: "the file is empty"),
            advice: Phrase(
                es: "dé un encabezado y una fila por indicador", en: "give a header and a row for each indicator"))
    }

    /// Everything that a matrix' bytes say, right or wrong.
    func read(_ bytes: [UInt8]) -> MatrixRows {
        let read: ReadTable
        do {
            let format = TableFormats.format(of: bytes, named: file)
            read = try format.read(bytes, of: file, settings: settings)
        } catch {
            return MatrixRows(findings: Findings([error]))
        }
        guard let header = TitleRows.header(of: read.table, settings: settings) else {
            return MatrixRows(findings: Findings([Self.empty(Place(file: file, sheet: read.table.sheetName))]))
        }
        if let broken = read.faults[header] {
            var rows = MatrixRows()
            for fault in broken { rows.findings.add(fault, file: file) }
            return rows
        }
        var sheet = Sheet(read.table, header: header, file: file, settings: settings)
        let headerLine = sheet.table.lines[header]
        let first = sheet
        sheet.findings.add(CellFlaw.findings(inHeadersOf: sheet))
        for layout in TableLayouts.all { layout.apply(to: &sheet) }
        guard sheet.findings.errors.isEmpty else { return MatrixRows(findings: sheet.findings) }
        let match = HeaderMatch(
            headers: sheet.headers, settings: settings, file: file, sheetName: read.table.sheetName, row: headerLine,
            fileColumn: { sheet.table.fileColumn(sheet.header, $0) }, contents: sheet.contents)
        var rows = MatrixRows(levels: match.levels, headers: sheet.headers, findings: sheet.findings)
        rows.findings.add(match.diagnostics)
        rows.magnitudes = sheet.magnitudes
        rows.isWide = sheet.isWide
        rows.hasOneProgramme = sheet.hasOneProgramme
        let titles = TitleRows.titles(above: header - (sheet.hasHeads ? 1 : 0), of: read.table)
        rows.findings.add([TitleRows.note(on: titles, of: first)].compactMap(\.self))
        rows.findings.add(read.findings)
        guard rows.findings.errors.isEmpty else { return rows }
        // The records of another table are others.
        let faults = sheet.header == header ? read.faults : [:]
        self.read(sheet, match, of: read, faults: faults, into: &rows)
        if !titles.isEmpty { rows.layout?.skippedRows.insert(TitleRows.name(titles.count), at: 0) }
        return rows
    }

    /// What there is to say where no record is a row: those that are there may have another separator than the header.
    private static func withoutRows(_ sheet: Sheet, match: HeaderMatch, separator: Separator?) -> Diagnostic {
        let filled = sheet.records.filter { sheet.table.filledWidth(of: $0) > 0 }
        let other = Separator.allCases.first { other in
            !filled.isEmpty && other != separator
                && filled.allSatisfy {
                    sheet.table.width(of: $0) == 1 && sheet.table.cell($0, 0).contains(other.byte)
                }
        }
        guard let separator, let other else {
            return Diagnostic(
                at: match.place,
                Phrase(es: "no hay filas bajo el encabezado", en: "there are no rows below the header"),
                advice: Phrase(es: "añada una fila por indicador", en: "add a row for each indicator"))
        }
        return Diagnostic(
            at: match.place,
            Phrase(
                es: "el encabezado separa sus campos con \(separator.name.es), y las filas con \(other.name.es)",
                en: "the header separates its fields with \(separator.name.en), and the rows with \(other.name.en)"),
            advice: Phrase(
                es: "use el mismo separador en todas las líneas", en: "use the same separator on all lines"))
    }

    private func read(
        _ sheet: Sheet, _ match: HeaderMatch, of read: ReadTable, faults: [Int: [CSVFault]], into rows: inout MatrixRows
    ) {
        var sheet = sheet
        let records = RecordSelection(sheet, match: match, separator: read.separator, faults: faults)
        rows.findings.add(records.findings)
        MergedCells.fill(&sheet, records: records.usable, headings: records.headings, match: match)
        let formats = ColumnFormats(sheet, records: records.usable, match: match, separator: read.separator)
        rows.findings.add(formats.diagnostics)
        var builder = ObservationBuilder(sheet, records: records.usable, match: match, formats: formats)
        rows.observations = records.usable.compactMap { builder.observation(of: $0) }
        rows.findings.add(builder.finish())
        let weights = MatrixWeights(sheet, match: match, formats: formats, records: records.usable)
        rows.nodeWeights = weights.nodes
        rows.findings.add(weights.settle(&rows.observations))
        rows.findings.add(CutColumn.findings(rows.observations, cuts: builder.cutTexts, match: match))
        if let column = match.columns[.published] {
            rows.findings.add(PublishedScale.apply(to: &rows.observations, header: match.place(column)))
        }
        if records.usable.isEmpty && records.findings.errors.isEmpty {
            rows.findings.add([Self.withoutRows(sheet, match: match, separator: read.separator)])
        }
        rows.layout = DetectedLayout(
            sheet, source: read, match: match, formats: formats, levelOfWeights: weights.levelOfPlainColumn,
            dateOrder: builder.cuts.order, rowsRead: rows.observations.count, blankRows: records.blankCount,
            skippedRows: SkippedRow.allCases.compactMap { kind in
                let count = records.skipped.count { $0.kind == kind }
                return count == 0 ? nil : kind.name(count)
            })
    }
}
