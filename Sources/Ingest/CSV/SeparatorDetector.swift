/// Finds the separator of a table from its first lines: the one that gives them all the same number of fields.
struct SeparatorDetector {
    /// How many records are looked at.
    static let sampleSize = 200
    /// How many bytes are looked at.
    static let sampleBytes = 256 * 1024

    /// The separator of a table's first bytes; the semicolon where nothing speaks for any.
    static func separator(of bytes: [UInt8]) -> Separator {
        var best = (separator: Separator.semicolon, agreement: 0.0, width: 1)
        for candidate in Separator.allCases {
            let widths = widths(of: bytes, separatedBy: candidate)
            guard let header = widths.first, header > 1 else { continue }
            let agreement = Double(widths.count { $0 == header }) / Double(widths.count)
            if (agreement, header) > (best.agreement, best.width) { best = (candidate, agreement, header) }
        }
        return best.separator
    }

    /// The number of fields of each of the first records, without blank ones and the one at the sample's edge.
    private static func widths(of bytes: [UInt8], separatedBy separator: Separator) -> [Int] {
        var widths = FieldCounts()
        var scanner = CSVScanner(separator: separator.byte)
        // Chunks, so that a long file is only read as far as the sample goes.
        let end = min(bytes.count, sampleBytes)
        var start = 0
        while start < end && widths.counts.count < sampleSize {
            let next = min(start + 4096, end)
            scanner.scan(bytes.span.extracting(start..<next), into: &widths)
            start = next
        }
        if start == bytes.count || widths.counts.isEmpty { scanner.finish(into: &widths) }
        return widths.counts
    }

    private struct FieldCounts: CSVSink {
        var counts: [Int] = []
        private var current = 0
        private var hasText = false

        mutating func field(_ bytes: Span<UInt8>) {
            current += 1
            if !bytes.isEmpty { hasText = true }
        }

        mutating func endRecord(line: Int) {
            if hasText { counts.append(current) }
            current = 0
            hasText = false
        }

        mutating func fault(_ fault: CSVFault) {}
    }
}
