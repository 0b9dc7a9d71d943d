/// Finds the separator of a table from its first lines: the one that gives most of them the same number of fields.
struct SeparatorDetector {
    /// How many records are looked at.
    static let sampleSize = 200
    /// How many bytes are looked at.
    static let sampleBytes = 256 * 1024

    /// The separator of a table's first bytes; the semicolon where nothing speaks for any.
    static func separator(of bytes: [UInt8]) -> Separator {
        if let named = SeparatorLine.separator(of: bytes) { return named }
        var best = (separator: Separator.semicolon, agreement: 0.0, width: 1)
        for candidate in Separator.allCases {
            let records = records(of: bytes, separatedBy: candidate)
            // A title above the table has fewer fields than most, and notes below it as well; they may be more lines.
            let counts = Dictionary(records.lazy.filter { $0.width > 1 }.map { ($0.width, 1) }, uniquingKeysWith: +)
            guard let width = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key,
                // A header holds no number: what has one isn't split at its separator.
                let header = records.first(where: { $0.width > 1 }), !header.hasNumber
            else { continue }
            let agreement = Double(counts[width] ?? 0) / Double(records.count)
            if (agreement, width) > (best.agreement, best.width) { best = (candidate, agreement, width) }
        }
        return best.separator
    }

    /// The first records, without blank ones and the one at the sample's edge.
    private static func records(of bytes: [UInt8], separatedBy separator: Separator) -> [Shapes.Record] {
        var shapes = Shapes()
        var scanner = CSVScanner(separator: separator.byte)
        // Chunks, so that a long file is only read as far as the sample goes.
        let end = min(bytes.count, sampleBytes)
        var start = 0
        while start < end && shapes.records.count < sampleSize {
            let next = min(start + 4096, end)
            scanner.scan(bytes.span.extracting(start..<next), into: &shapes)
            start = next
        }
        if start == bytes.count || shapes.records.isEmpty { scanner.finish(into: &shapes) }
        return shapes.records
    }

    private struct Shapes: CSVSink {
        struct Record {
            var width = 0
            var hasNumber = false
        }

        var records: [Record] = []
        private var current = Record()
        private var hasText = false

        mutating func field(_ bytes: Span<UInt8>) {
            current.width += 1
            guard !bytes.isEmpty else { return }
            hasText = true
            let isNumber = bytes.indices.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[$0]) || ",.%-".utf8.contains(bytes[$0])
            }
            // A header may be a year, never a decimal number.
            if isNumber, bytes.count != 4 { current.hasNumber = true }
        }

        mutating func endRecord(line: Int) {
            if hasText { records.append(current) }
            current = Record()
            hasText = false
        }

        mutating func fault(_ fault: CSVFault) {}
    }
}
