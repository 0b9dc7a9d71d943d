import PlanModel

/// Tells where the rows of a unit and cut end and those of the next begin, and what outline they have.
struct SectionBuilder {
    private let layout: StreamLayout
    private let overrides: [String: IndicatorOverride]
    private let formats = ColumnFormats([:])
    private var outlines = OutlineStore()
    private var open: OpenSection?

    init(_ layout: StreamLayout, overrides: [String: IndicatorOverride]) {
        self.layout = layout
        self.overrides = overrides
    }

    /// Takes the codes of the next row, whose figures aren't in the batch yet.
    mutating func take(
        _ bytes: Span<UInt8>, _ fields: FieldRanges, line: Int, start: Int, into parsed: inout ParsedBlock
    ) {
        let unit = layout.unitColumn.map { fields[$0] } ?? 0..<0
        let cut = layout.cutColumn.map { fields[$0] } ?? 0..<0
        if open?.has(bytes.extracting(unit), bytes.extracting(cut)) != true {
            begin(bytes, fields, line: line, start: start, into: &parsed)
            open?.unitText = Array(bytes, unit)
            open?.cutText = Array(bytes, cut)
        }
        if let flaw = open?.cutFlaw { note(flaw, bytes, fields, line: line, in: &parsed) }
        if open?.lines == nil, let agreeing = open?.agreeing, agrees(agreeing, bytes, fields) {
            open?.agreeing += 1
        } else {
            differ(bytes, fields, line: line, in: &parsed)
        }
    }

    /// Ends the last section.
    mutating func close(_ parsed: inout ParsedBlock) {
        guard let section = open else { return }
        open = nil
        let rows = section.firstRow..<parsed.batch.lines.count
        var known: Outline?
        if section.lines == nil, let latest = outlines.latest, latest.outline.lines.count == section.agreeing {
            known = latest.outline
        }
        let lines = section.lines ?? Array(outlines.latest?.outline.lines.prefix(section.agreeing) ?? [])
        switch known.map(Result.success) ?? outlines.outline(lines) {
        case .success(let outline):
            parsed.batch.sections.append(.init(unit: section.unit, cut: section.cut, rows: rows, outline: outline))
        case .failure(let repetitions):
            for (row, first) in repetitions.rows where !lines[row].indicator.isEmpty {
                func place(_ row: Int) -> Place {
                    Place(file: layout.file, row: parsed.batch.lines[rows.lowerBound + row])
                }
                parsed.problems.add(
                    Diagnostic(
                        repeating: place(first), at: place(row), unit: section.unit, cut: section.cut,
                        indicator: lines[row].indicator))
            }
            parsed.sectionStarts.removeLast()
        }
    }

    /// Starts a section, unless its unit and cut are the open one's in other words.
    private mutating func begin(
        _ bytes: Span<UInt8>, _ fields: FieldRanges, line: Int, start: Int, into parsed: inout ParsedBlock
    ) {
        let cells = RecordCells(bytes, fields, line: line, layout: layout, formats: formats)
        var section = OpenSection()
        section.unit = cells.text(.unit)
        if layout.cutColumn != nil {
            let text = cells.cutText()
            section.cut = text.flatMap { DateText.cut($0) }
            section.cutFlaw = text == nil ? .missing : section.cut == nil ? .noDate : nil
        }
        if let open, open.unit == section.unit, open.cut == section.cut, open.cutFlaw == section.cutFlaw { return }
        close(&parsed)
        section.firstRow = parsed.batch.lines.count
        parsed.sectionStarts.append(start)
        open = section
        if section.cut != nil { parsed.hasCuts = true }
    }

    private func note(
        _ flaw: OpenSection.CutFlaw, _ bytes: Span<UInt8>, _ fields: FieldRanges, line: Int,
        in parsed: inout ParsedBlock
    ) {
        let cells = RecordCells(bytes, fields, line: line, layout: layout, formats: formats)
        let place = cells.place(.cut)
        switch flaw {
        case .missing:
            parsed.withoutCut.add(Diagnostic(at: place, "the cut is empty", advice: DateText.advice))
        case .noDate:
            let text = Excerpt.of(cells.cutText() ?? "")
            parsed.problems.add(Diagnostic(at: place, "the cut is no date (\(text))", advice: DateText.advice))
            parsed.hasCuts = true
        }
    }

    /// Whether a row has the codes of the latest outline's line of that number.
    private func agrees(_ line: Int, _ bytes: Span<UInt8>, _ fields: FieldRanges) -> Bool {
        guard let template = outlines.latest, line < template.outline.lines.count else { return false }
        var code = line * layout.codeColumns.count
        for column in layout.codeColumns {
            guard template.hasCode(code, bytes, fields[column]) else { return false }
            code += 1
        }
        return true
    }

    private mutating func differ(
        _ bytes: Span<UInt8>, _ fields: FieldRanges, line: Int, in parsed: inout ParsedBlock
    ) {
        let cells = RecordCells(bytes, fields, line: line, layout: layout, formats: formats)
        var added = Outline.Line(
            path: layout.match.levels.map { cells.code(.level($0), noting: &parsed) },
            indicator: cells.code(.indicator, noting: &parsed))
        if let override = overrides[added.indicator] {
            added.weight = override.weight
            added.baseline = override.baseline?.number
            added.annualisation = override.annualisation
        }
        if let open, open.lines == nil {
            self.open?.lines = Array(outlines.latest?.outline.lines.prefix(open.agreeing) ?? [])
        }
        open?.lines?.append(added)
    }
}

extension [UInt8] {
    fileprivate init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        self = []
        for index in range { append(bytes[index]) }
    }
}
