import Testing

@testable import Ingest

@Suite("The scanner") struct CSVScannerTests {
    private func fields(_ text: String) -> [[String]] {
        RecordingSink.scan(Array(text.utf8)).records.map(\.fields)
    }

    @Test("splits fields and records") func splits() {
        #expect(fields("a;b\nc;d\n") == [["a", "b"], ["c", "d"]])
        #expect(fields("a;;b") == [["a", "", "b"]])
        #expect(fields("a;") == [["a", ""]])
        #expect(fields(";") == [["", ""]])
        #expect(fields("") == [])
    }

    @Test("takes line ends of any kind") func lineEnds() {
        #expect(fields("a\nb\r\nc\rd") == [["a"], ["b"], ["c"], ["d"]])
        #expect(fields("a\r\n\r\nb") == [["a"], [""], ["b"]])
        #expect(fields("a\r\rb\n\nc") == [["a"], [""], ["b"], [""], ["c"]])
    }

    @Test("keeps separators, line ends and doubled quotes inside quotes") func quotes() {
        #expect(fields("\"a;b\";c") == [["a;b", "c"]])
        #expect(fields("\"a\r\nb\";c\nd;e") == [["a\r\nb", "c"], ["d", "e"]])
        #expect(fields("\"a \"\"b\"\" c\"") == [["a \"b\" c"]])
        #expect(fields("\"\";\"\"\"\"") == [["", "\""]])
    }

    @Test("takes a quote inside a bare field as it is") func bareQuotes() {
        #expect(fields("5\" pipe;a\"b\"") == [["5\" pipe", "a\"b\""]])
    }

    @Test("tells the line a record starts on, also after quoted line ends") func lines() {
        let text = "h\n\"a\nb\";1\n\"c\r\nd\re\"\n\nlast"
        #expect(RecordingSink.scan(Array(text.utf8)).records.map(\.line) == [1, 2, 4, 7, 8])
    }

    @Test("tells where a quote opens that never closes") func unclosed() {
        let sink = RecordingSink.scan(Array("a;b\nc;\"d\ne;f\n".utf8))
        #expect(sink.faults == [CSVFault(kind: .unclosedQuote, line: 2, column: 2)])
        #expect(sink.records.map(\.fields) == [["a", "b"], ["c", "d\ne;f\n"]])
    }

    @Test("tells of text after a closing quote, once for a field") func textAfterQuote() {
        let sink = RecordingSink.scan(Array("\"a\" b \"c\";d".utf8))
        #expect(sink.faults == [CSVFault(kind: .textAfterQuote, line: 1, column: 1)])
        #expect(sink.records.map(\.fields) == [["a b \"c\"", "d"]])
    }

    @Test("tells the same wherever the input is cut in two") func everyCut() {
        let text = "h1;h2\r\n\"a\"\"\r\n\"\"b\";\"\"\r\rx;\"y\nz\"q;\n\"open\r\n\"\"end"
        let bytes = Array(text.utf8)
        let whole = RecordingSink.scan(bytes)
        for cut in 0...bytes.count {
            #expect(RecordingSink.scan(bytes, cuts: [cut]) == whole, "cut at \(cut)")
        }
        #expect(RecordingSink.scan(bytes, cuts: Array(0...bytes.count)) == whole, "a byte at a time")
    }

    @Test("tells the same for random input in random chunks", arguments: 0..<200)
    func randomChunks(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed))
        let alphabet = Array("ab;\"\"\r\n\n;".utf8)
        let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0
        }
        let cuts = (0..<4).map { _ in Int.random(in: 0...bytes.count, using: &random) }.sorted()
        #expect(RecordingSink.scan(bytes, cuts: cuts) == RecordingSink.scan(bytes))
    }

    @Test("gives back what was written, quoted or not", arguments: 0..<50)
    func roundTrip(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed))
        let alphabet = Array("aé;\"\n\r,")
        let table = (0..<5).map { _ in
            (0..<3).map { _ in
                String(
                    (0..<Int.random(in: 0...6, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a"
                    })
            }
        }
        let written = table.map { row in
            row.map {
                "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
            }
            .joined(separator: ";")
        }
        #expect(fields(written.joined(separator: "\r\n")) == table)
    }
}
