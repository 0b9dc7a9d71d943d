import PlanModel
import Words

/// Tells where the rows of a unit and cut end and those of the next begin, and what outline they have.
struct SectionBuilder {
    private let layout: StreamLayout
    private let overrides: [String: IndicatorOverride]
    private let formats = ColumnFormats([:])
    private var outlines: OutlineStore
    private var cuts: CutCells
    private var open: OpenSection?

    init(_ layout: StreamLayout, overrides: [String: IndicatorOverride]) {
        self.layout = layout
        self.overrides = overrides
        outlines = OutlineStore(layout)
        cuts = CutCells(layout.cuts)
    }

    /// Finds the sections of a block's records.
    mutating func build(_ records: RecordTable, of bytes: Span<UInt8>, into parsed: inout ParsedBlock) {
        let matcher = RowMatcher(layout)
        var record = 0
        while record < records.count {
            if let section = open, section.lines == nil, section.cutFlaw == nil {
                let next = matcher.firstThatDiffers(
                    from: record, records, of: bytes, section: section, template: outlines.latest)
                open?.agreeing += next - record
                record = next
                guard record < records.count else { break }
            }
            take(record, records, of: bytes, matcher: matcher, into: &parsed)
            record += 1
        }
        close(records.count, &parsed)
    }

    /// Takes a record that begins a section or an outline of its own.
    private mutating func take(
        _ record: Int, _ records: RecordTable, of bytes: Span<UInt8>, matcher: RowMatcher,
        into parsed: inout ParsedBlock
    ) {
        let (keyText, keyEnds) = keyText(of: record, records, bytes)
        if open?.keyText != keyText || open?.keyEnds != keyEnds {
            begin(record, records, of: bytes, into: &parsed)
            open?.keyText = keyText
            open?.keyEnds = keyEnds
        }
        guard var section = open else { return }
        if section.lines == nil, section.cutFlaw == nil, records.odd[record] == nil,
            matcher.agrees(section.agreeing, record, records, of: bytes, template: outlines.latest)
        {
            open?.agreeing += 1
            return
        }
        let cells = RecordCells(records, record, of: bytes, layout: layout, formats: formats)
        if let flaw = section.cutFlaw { note(flaw, cells, in: &parsed) }
        // Taken out, so that the lines grow in place.
        open = nil
        var lines = section.lines ?? Array(outlines.latest.outline.lines.prefix(section.agreeing))
        section.lines = nil
        let line = line(of: cells)
        let codes = [line.indicator] + line.path
        // In how many rows one is empty only the whole tells.
        if cells.mayBeSkipped || codes.contains(where: { $0.isEmpty || CodeSpellings.isMangled($0) }) {
            parsed.isIrregular = true
        }
        lines.append(line)
        section.lines = lines
        open = section
    }

    /// The cells of unit and cut, and where each run of them ends.
    private func keyText(of record: Int, _ records: RecordTable, _ bytes: Span<UInt8>) -> ([UInt8], ends: [Int]) {
        var text: [UInt8] = []
        var ends: [Int] = []
        text.reserveCapacity(48)
        for run in layout.keyRuns {
            for column in run.first...run.last {
                if column > run.first { text.append(layout.separator.byte) }
                text += records.cell(column, of: record, in: bytes)
            }
            ends.append(text.count)
        }
        // Room for a whole word after the last cell.
        return (text + repeatElement(0, count: 8), ends)
    }

    /// Ends the open section before a record.
    private mutating func close(_ record: Int, _ parsed: inout ParsedBlock) {
        guard let section = open else { return }
        open = nil
        let rows = section.firstRow..<record
        let template = outlines.latest.outline
        let outline: Result<Outline, OutlineStore.Repetitions>
        if section.lines == nil, template.lines.count == section.agreeing {
            outline = .success(template)
        } else {
            outline = outlines.outline(section.lines ?? Array(template.lines.prefix(section.agreeing)))
        }
        switch outline {
        case .success(let outline):
            parsed.batch.sections.append(.init(unit: section.unit, cut: section.cut, rows: rows, outline: outline))
        case .failure(let repetitions):
            parsed.sectionStarts.removeLast()
            for (row, first) in repetitions.rows {
                guard let indicator = section.lines?[row].indicator, !indicator.isEmpty else { continue }
                func place(_ row: Int) -> Place { layout.place(row: parsed.batch.lines[rows.lowerBound + row]) }
                parsed.findings.addRepetition(
                    of: place(first), at: place(row), unit: section.unit, cut: section.cut, indicator: indicator)
            }
        }
    }

    /// Starts a section, unless its unit and cut are the open one's in other words.
    private mutating func begin(
        _ record: Int, _ records: RecordTable, of bytes: Span<UInt8>, into parsed: inout ParsedBlock
    ) {
        var section = OpenSection()
        if let column = layout.unitColumn {
            let text = ByteText.trimmed(records.cell(column, of: record, in: bytes)[...])
            if text.isEmpty { parsed.isIrregular = true }
            section.unit = text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
        }
        if let column = layout.cutColumn {
            (section.cut, section.cutFlaw) = cuts.meaning(of: records.cell(column, of: record, in: bytes))
        }
        if let open, open.unit == section.unit, open.cut == section.cut, open.cutFlaw == section.cutFlaw { return }
        close(record, &parsed)
        section.firstRow = record
        parsed.sectionStarts.append(records.start(of: record))
        open = section
        if let cut = section.cut {
            parsed.hasCuts = true
            if let year = layout.match.yearOfProgramme, year != cut.year { parsed.isIrregular = true }
        }
    }

    private func note(_ flaw: OpenSection.CutFlaw, _ cells: RecordCells, in parsed: inout ParsedBlock) {
        switch flaw {
        case .missing:
            let place = cells.place(.cut)
            parsed.withoutCut.add(
                row: place.row, column: place.column,
                Diagnostic(
                    at: place, Phrase(es: "el corte está vacío", en: "the cut is empty"), advice: DateText.advice))
        case .unreadable(let flaw):
            // Only all of the column, or the row's year, may tell.
            if flaw != .noDate { parsed.isIrregular = true }
            parsed.findings.add([flaw.diagnostic(cells.cutText() ?? "", at: cells.place(.cut))])
            parsed.hasCuts = true
        }
    }

    private func line(of cells: RecordCells) -> Outline.Line {
        var line = Outline.Line(
            path: layout.match.levels.map { cells.code(.level($0)) },
            indicator: cells.code(.indicator))
        if let override = overrides[line.indicator] {
            line.weight = override.weight
            line.baseline = override.baseline?.number
            line.annualisation = override.annualisation
        }
        return line
    }
}
