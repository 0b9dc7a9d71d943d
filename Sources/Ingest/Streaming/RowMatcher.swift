import PlanModel

/// Compares rows with what came before, byte by byte: nearly all of them are of the section at hand, with the codes that
/// the unit before had in the same place.
struct RowMatcher {
    private let keyRuns: [ColumnRun]
    private let codeRuns: [ColumnRun]

    init(_ layout: StreamLayout) {
        keyRuns = layout.keyRuns
        codeRuns = layout.codeRuns
    }

    /// The first record from `record` on that isn't of the section, or whose codes aren't the template's.
    func firstThatDiffers(
        from record: Int, _ records: RecordTable, of bytes: Span<UInt8>, section: OpenSection,
        template: OutlineStore.Template
    ) -> Int {
        let key = section.keyText.span
        let keyEnds = section.keyEnds.span
        let ends = template.ends.span
        let text = template.bytes.span
        let limit = min(records.count, record + template.outline.lines.count - section.agreeing)
        var code = section.agreeing * codeRuns.count
        for current in record..<max(record, limit) {
            var start = 0
            for (index, run) in keyRuns.enumerated() {
                let field = records.fields(run, of: current)
                guard ByteWord.isEqual(key, start..<keyEnds[index], bytes, field) else { return current }
                start = keyEnds[index]
            }
            for run in codeRuns {
                let start = code == 0 ? 0 : ends[code - 1]
                let field = records.fields(run, of: current)
                guard ByteWord.isEqual(text, start..<ends[code], bytes, field) else { return current }
                code += 1
            }
        }
        return max(record, limit)
    }

    /// Whether a record has the codes of the template's line.
    func agrees(
        _ line: Int, _ record: Int, _ records: RecordTable, of bytes: Span<UInt8>, template: OutlineStore.Template
    ) -> Bool {
        guard line < template.outline.lines.count else { return false }
        var code = line * codeRuns.count
        for run in codeRuns {
            let start = code == 0 ? 0 : template.ends[code - 1]
            let field = records.fields(run, of: record)
            guard ByteWord.isEqual(template.bytes.span, start..<template.ends[code], bytes, field) else { return false }
            code += 1
        }
        return true
    }
}
