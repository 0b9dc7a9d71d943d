import Testing

@testable import Ingest

@Suite("The sink of a table") struct TextTableSinkTests {
    private func sink(_ text: String, cuts: [Int] = []) -> TextTableSink {
        let bytes = Array(text.utf8)
        var sink = TextTableSink()
        var scanner = CSVScanner(separator: UInt8(ascii: ","))
        var start = 0
        for end in cuts + [bytes.count] {
            scanner.scan(bytes.span.extracting(start..<end), into: &sink)
            start = end
        }
        scanner.finish(into: &sink)
        return sink
    }

    @Test("keeps records in order") func order() {
        let table = sink("a,b\nc\n\nd,e,f").table
        #expect((0..<table.count).map { table.texts(of: $0) } == [["a", "b"], ["c"], [""], ["d", "e", "f"]])
        #expect(table.lines == [1, 2, 3, 4])
    }

    @Test("keeps a field that came in two chunks whole") func chunks() {
        let table = sink("alpha,\"be,ta\"\ngamma", cuts: [2, 9, 15]).table
        #expect((0..<table.count).map { table.texts(of: $0) } == [["alpha", "be,ta"], ["gamma"]])
    }

    @Test("keeps every fault with its record") func faults() {
        let faults = sink("a\n\"b\"c,\"d\"e\nf\n\"g").faults
        #expect(faults.map(\.record) == [1, 1, 3])
        #expect(faults.map(\.fault.kind) == [.textAfterQuote, .textAfterQuote, .unclosedQuote])
        #expect(faults.map(\.fault.column) == [1, 2, 1])
    }
}
