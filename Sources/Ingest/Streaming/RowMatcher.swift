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
        let text = template.bytes.span
        let ends = template.ends.span
        let bounds = records.bounds.span
        let keyRuns = keyRuns.span
        let codeRuns = codeRuns.span
        let limit = min(records.count, record + template.outline.lines.count - section.agreeing)
        if keyRuns.count == 1 && codeRuns.count == 1 {
            return firstThatDiffers(
                in: record..<max(record, limit), records, of: bytes, key: key, keyCount: keyEnds[0], text: text,
                ends: ends, line: section.agreeing)
        }
        var code = section.agreeing * codeRuns.count
        var codeStart = code == 0 ? 0 : ends[code - 1]
        for current in record..<max(record, limit) {
            let first = current &* (records.width + 1)
            var start = 0
            for index in keyRuns.indices {
                let field = Int(bounds[first &+ keyRuns[index].first]) &+ 1
                let count = Int(bounds[first &+ keyRuns[index].last &+ 1]) &- field
                guard count == keyEnds[index] &- start,
                    ByteWord.isEqual(key, from: start, bytes, from: field, count: count)
                else { return current }
                start = keyEnds[index]
            }
            for index in codeRuns.indices {
                let field = Int(bounds[first &+ codeRuns[index].first]) &+ 1
                let count = Int(bounds[first &+ codeRuns[index].last &+ 1]) &- field
                let end = ends[code]
                guard count == end &- codeStart,
                    ByteWord.isEqual(text, from: codeStart, bytes, from: field, count: count)
                else { return current }
                codeStart = end
                code &+= 1
            }
        }
        return max(record, limit)
    }

    /// The same where unit and cut stand side by side, and the codes as well: the usual layout, without loops in loops.
    private func firstThatDiffers(
        in range: Range<Int>, _ records: RecordTable, of bytes: Span<UInt8>, key: Span<UInt8>, keyCount: Int,
        text: Span<UInt8>, ends: Span<Int>, line: Int
    ) -> Int {
        let bounds = records.bounds.span
        let stride = records.width + 1
        let keyShift = keyRuns[0].last - keyRuns[0].first + 1
        let codeShift = codeRuns[0].last - codeRuns[0].first + 1
        var keyBound = range.lowerBound * stride + keyRuns[0].first
        var codeBound = range.lowerBound * stride + codeRuns[0].first
        var code = line
        var codeStart = line == 0 ? 0 : ends[line - 1]
        let keyStart = ByteWord.Pair(key, at: 0, count: keyCount)
        for current in range {
            let keyField = Int(bounds[keyBound]) &+ 1
            guard Int(bounds[keyBound &+ keyShift]) &- keyField == keyCount, keyStart.isEqual(bytes, from: keyField),
                keyCount <= 16
                    || ByteWord.isEqual(key, from: 16, bytes, from: keyField &+ 16, count: keyCount &- 16)
            else { return current }
            let codeField = Int(bounds[codeBound]) &+ 1
            let codeCount = ends[code] &- codeStart
            guard Int(bounds[codeBound &+ codeShift]) &- codeField == codeCount,
                ByteWord.isEqual(text, from: codeStart, bytes, from: codeField, count: codeCount)
            else { return current }
            codeStart = ends[code]
            code &+= 1
            keyBound &+= stride
            codeBound &+= stride
        }
        return range.upperBound
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
            guard field.count == template.ends[code] - start,
                ByteWord.isEqual(template.bytes.span, from: start, bytes, from: field.lowerBound, count: field.count)
            else { return false }
            code += 1
        }
        return true
    }
}
