@testable import Ingest

/// Keeps everything a scanner tells.
struct RecordingSink: CSVSink, Equatable {
    struct Record: Equatable {
        var line: Int
        var fields: [String]
    }

    var records: [Record] = []
    var faults: [CSVFault] = []
    private var fields: [String] = []

    mutating func field(_ bytes: Span<UInt8>) {
        fields.append(String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self))
    }

    mutating func endRecord(line: Int) {
        records.append(Record(line: line, fields: fields))
        fields = []
    }

    mutating func fault(_ fault: CSVFault) {
        faults.append(fault)
    }

    /// What a scanner tells of bytes given in chunks that end at `cuts`.
    static func scan(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ";"), cuts: [Int] = []) -> RecordingSink {
        var sink = RecordingSink()
        var scanner = CSVScanner(separator: separator)
        var start = 0
        for end in cuts + [bytes.count] {
            scanner.scan(bytes.span.extracting(start..<end), into: &sink)
            start = end
        }
        scanner.finish(into: &sink)
        return sink
    }
}
