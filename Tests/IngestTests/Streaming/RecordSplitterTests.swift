import PlanModel
import Testing

@testable import Ingest

@Suite("Splitting records") struct RecordSplitterTests {
    @Test("finds the fields that the scanner finds, in any text") func agreesWithScanner() throws {
        var generator = SeededGenerator(state: 3)
        let pieces = [
            "a", "bc", "12.5", ",", ",", ",", "\n", "\n", "\"", "\"\"", "\"x,y\"", "\r\n", "\r", " ", "-", "ñ",
            "longer text",
        ]
        let layout = try StreamLayout(
            RandomAccessBytes(Array("indicator,programmed,executed\nA,1,2\n".utf8), path: "m.csv"),
            settings: ReadingSettings())
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }.joined()
            let bytes = Array(text.utf8)
            let scanned = RecordingSink.scan(bytes, separator: UInt8(ascii: ","))
            guard scanned.faults.isEmpty else { continue }
            // Blank fields after the last one say nothing.
            let wanted = scanned.records.compactMap { record -> RecordingSink.Record? in
                let rest = record.fields.dropFirst(3)
                guard record.fields.count >= 3, rest.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) else { return nil }
                return .init(line: record.line, fields: Array(record.fields.prefix(3)))
            }.filter { !$0.fields[0].allSatisfy(\.isWhitespace) }

            let census = ByteCensus(bytes.span)
            let block = Block(
                bytes: bytes, count: bytes.count, lineEnds: census.lineEnds, isASCII: census.isASCII,
                pieces: [.init(start: 0, offset: 0, line: 1)])
            var findings = Findings()
            var records = RecordTable(width: 3)
            RecordSplitter(layout).split(block, into: &records, noting: &findings)
            // Notes and totals are left out, and said to be.
            if records.hasSkipped { continue }
            let found = (0..<records.count).map { record in
                RecordingSink.Record(
                    line: records.lines[record],
                    fields: (0..<3).map { column in
                        String(decoding: records.cell(column, of: record, in: bytes.span), as: UTF8.self)
                    })
            }
            #expect(found.filter { !$0.fields[0].allSatisfy(\.isWhitespace) } == wanted, "\(text.debugDescription)")
        }
    }

    @Test("marks every byte below a limit, wherever it stands") func marks() {
        var generator = SeededGenerator(state: 5)
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 1...150, using: &generator)).map { _ in
                UInt8.random(in: 32...122, using: &generator)
            }
            for start in stride(from: 0, to: bytes.count, by: 13) {
                let marks = ByteWord.marks(bytes.span, at: start, below: 45)
                for offset in 0..<64 where start + offset < bytes.count {
                    let isMarked = marks & (1 << UInt64(offset)) != 0
                    if bytes[start + offset] < 45 { #expect(isMarked) }
                    if bytes[start + offset] > 45 { #expect(!isMarked) }
                }
            }
        }
    }

    @Test("counts what matters") func census() {
        let text = String(repeating: "a\r\n\"b\"\n", count: 300)
        let census = ByteCensus(Array(text.utf8).span)
        #expect(
            census.lineFeeds == 600 && census.returns == 300 && census.pairs == 300 && census.quotes == 600
                && census.isASCII)
        #expect(ByteCensus(Array("a\r\n\rb\n\n\r".utf8).span).lineEnds == 5)
        #expect(!ByteCensus(Array("ñ".utf8).span).isASCII)
    }
}
