import PlanModel
import Words

/// Text with separators.
enum CSVFormat: TableFormat {
    static func holds(_ bytes: [UInt8], named file: String) -> Bool { true }

    static func read(_ bytes: [UInt8], of file: String, settings: ReadingSettings) throws(Diagnostic) -> ReadTable {
        if let signature = FileSignature(bytes) { throw signature.refusal(of: file) }
        guard !settings.needsSheet else {
            throw Diagnostic(
                at: Place(file: file),
                Phrase(es: "es texto, y no tiene hojas", en: "this is text, and has no sheets"),
                advice: Phrase(
                    es: "quite --sheet, o dé un libro .xlsx", en: "leave --sheet out, or give a .xlsx workbook"))
        }
        let (text, encoding) = TextEncoding.decoded(bytes)
        let separator = SeparatorDetector.separator(of: text)
        var sink = TextTableSink()
        var scanner = CSVScanner(separator: separator.byte)
        scanner.scan(text.span, into: &sink)
        scanner.finish(into: &sink)
        let faults = Dictionary(grouping: sink.faults, by: \.record).mapValues { $0.map(\.fault) }
        let findings = Findings(encoding == .mixed ? strays(in: bytes, of: file) : [])
        return ReadTable(
            table: sink.table, encoding: encoding, separator: separator, faults: faults, findings: findings)
    }

    /// A warning at the first byte that is no UTF-8.
    private static func strays(in bytes: [UInt8], of file: String) -> [Diagnostic] {
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
}
