import PlanModel

/// Turns blocks into batches of columns: one for a thread, which keeps what blocks have in common.
struct BlockParser {
    private let layout: StreamLayout
    private let formats: ColumnFormats
    private let splitter: RecordSplitter
    private var sections: SectionBuilder
    private var records: RecordTable

    init(_ layout: StreamLayout, formats: ColumnFormats, overrides: [String: IndicatorOverride]) {
        self.layout = layout
        self.formats = formats
        splitter = RecordSplitter(layout)
        sections = SectionBuilder(layout, overrides: overrides)
        records = RecordTable(width: layout.width)
    }

    /// Reads a block.
    ///
    /// - Throws: `StreamError.irregular` where the bytes aren't UTF-8.
    mutating func parse(_ block: borrowing Block) throws(StreamError) -> ParsedBlock {
        let bytes = block.bytes.span.extracting(0..<block.count)
        if !block.isASCII, (try? UTF8Span(validating: bytes)) == nil { throw .irregular }
        var parsed = ParsedBlock(layout)
        parsed.size = block.count
        parsed.offset = block.pieces.first?.offset ?? 0
        parsed.line = block.pieces.first?.line ?? 0
        splitter.split(block, into: &records, noting: &parsed.findings)
        parsed.isIrregular = records.hasSkipped
        parsed.batch.lines = records.lines
        parsed.batch.rowCount = records.count
        sections.build(records, of: bytes, into: &parsed)
        var ambiguous: [MatrixColumn: [Int]] = [:]
        for column in layout.numberColumns {
            let own = readNumbers(column, records, of: bytes, into: &parsed)
            if !own.isEmpty { ambiguous[column.column] = own }
        }
        if !ambiguous.isEmpty { noteOtherReadings(ambiguous, records, of: bytes, into: &parsed) }
        noteMixedRows(records, of: bytes, into: &parsed)
        readWords(records, of: bytes, into: &parsed)
        return parsed
    }

    /// Reads a column of numbers.
    ///
    /// - Returns: the records whose cells both formats read.
    private func readNumbers(
        _ column: (column: MatrixColumn, index: Int), _ records: RecordTable, of bytes: Span<UInt8>,
        into parsed: inout ParsedBlock
    ) -> [Int] {
        var reader = NumberColumnReader(
            column.column, at: column.index, format: formats[column.column]?.format ?? .plain,
            isTyped: layout.sheetName != nil)
        var (numbers, others) = reader.read(records, of: bytes)
        if !records.odd.isEmpty { others = Set(others).union(records.odd.keys).sorted() }
        for record in others {
            let cells = RecordCells(records, record, of: bytes, layout: layout, formats: formats)
            reader.add(cells.bytes(column.index), of: record, line: records.lines[record])
            // How many baselines are words only the whole tells.
            if column.column == .baseline, case .other = NumberCell(cells.bytes(column.index)) {
                parsed.isIrregular = true
            }
            numbers.set(record, cells.number(column.column, noting: &parsed.findings))
            if EmptyMark.value(of: cells.bytes(column.index)) == .notProgrammed { numbers.notProgrammed.insert(record) }
        }
        if column.column == .weight, numbers.isPresent.contains(true), numbers.isPresent.contains(false) {
            parsed.isIrregular = true
        }
        parsed.batch.set(column.column, numbers)
        parsed.evidence.append(reader.evidence)
        parsed.ambiguous.append(reader.firstAmbiguous)
        // Those that needed a closer look come last.
        return others.isEmpty ? reader.ambiguousRecords : reader.ambiguousRecords.sorted()
    }

    /// Notes the rows with one ambiguous number that the other format would bring much nearer to their programme. Only
    /// where a thousandfold more or less comes near does a row need a closer look.
    private func noteOtherReadings(
        _ ambiguous: [MatrixColumn: [Int]], _ records: RecordTable, of bytes: Span<UInt8>,
        into parsed: inout ParsedBlock
    ) {
        let target = layout.match.target
        let due = target == .programmed ? parsed.batch.programmed : parsed.batch.programmedYear
        guard let executed = parsed.batch.executed, let due else { return }
        let (ofExecuted, ofTarget) = (ambiguous[.executed] ?? [], ambiguous[target] ?? [])
        for (record, isExecuted) in Self.inOneOnly(ofExecuted, ofTarget) {
            guard let done = executed[record], let due = due[record],
                OtherReading.isFar(executed: done, programmed: due)
            else { continue }
            let mayBeNearer = [0.001, 1000].contains { factor in
                let others = isExecuted ? (factor * done, due) : (done, factor * due)
                return OtherReading(executed: done, programmed: due, others: others) != nil
            }
            guard mayBeNearer else { continue }
            let cells = RecordCells(records, record, of: bytes, layout: layout, formats: formats)
            if let warning = cells.otherReading(executed: done, programmed: due) { parsed.findings.add([warning]) }
        }
    }

    /// Notes the rows that seem to have a percentage beside a fraction of 1.
    private func noteMixedRows(_ records: RecordTable, of bytes: Span<UInt8>, into parsed: inout ParsedBlock) {
        let target = layout.match.target
        let due = target == .programmed ? parsed.batch.programmed : parsed.batch.programmedYear
        guard let executed = parsed.batch.executed, let due else { return }
        for record in 0..<records.count {
            guard let done = executed[record], let due = due[record],
                MixedRow.isFar(executed: done, programmed: due),
                due < done || layout.match.columns[.measureUnit] != nil
            else { continue }
            let cells = RecordCells(records, record, of: bytes, layout: layout, formats: formats)
            if let warning = cells.mixed(executed: done, programmed: due) { parsed.findings.add([warning]) }
        }
    }

    /// The numbers that only one of two rising lists has, and whether that's the first.
    private static func inOneOnly(_ first: [Int], _ second: [Int]) -> [(number: Int, isFirst: Bool)] {
        var result: [(number: Int, isFirst: Bool)] = []
        var (index, other) = (0, 0)
        while index < first.count || other < second.count {
            let (one, two) = (index < first.count ? first[index] : .max, other < second.count ? second[other] : .max)
            if one != two { result.append((min(one, two), one < two)) }
            if one <= two { index += 1 }
            if two <= one { other += 1 }
        }
        return result
    }

    private func readWords(_ records: RecordTable, of bytes: Span<UInt8>, into parsed: inout ParsedBlock) {
        let hasAnnualisation = layout.match.columns[.annualisation] != nil || layout.match.columns[.direction] != nil
        guard hasAnnualisation || layout.match.columns[.indicatorClass] != nil else { return }
        var annualisations: [Annualisation?] = []
        for record in 0..<records.count {
            let cells = RecordCells(records, record, of: bytes, layout: layout, formats: formats)
            if hasAnnualisation { annualisations.append(cells.annualisation(noting: &parsed.findings)) }
            // Whether the column holds classes at all only the whole tells.
            if !cells.hasKnownClass { parsed.isIrregular = true }
        }
        if hasAnnualisation { parsed.batch.annualisation = annualisations }
    }
}

extension MatrixBatch {
    fileprivate mutating func set(_ column: MatrixColumn, _ numbers: Numbers) {
        switch column {
        case .weight: weight = numbers
        case .baseline: baseline = numbers
        case .programmedYear: programmedYear = numbers
        case .programmed: programmed = numbers
        case .executed: executed = numbers
        default: break
        }
    }
}
