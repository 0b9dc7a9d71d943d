import Testing

@testable import Ingest

@Suite("A table of texts") struct TextTableTests {
    private func table(_ text: String) -> TextTable {
        var sink = TextTableSink()
        var scanner = CSVScanner(separator: UInt8(ascii: ";"))
        scanner.scan(Array(text.utf8).span, into: &sink)
        scanner.finish(into: &sink)
        return sink.table
    }

    @Test("gives each cell's bytes") func cells() {
        let table = table("a;bb\n;\"c\"\"c\"\n")
        #expect(table.count == 2)
        #expect((0..<2).map { String(decoding: table.cell(0, $0), as: UTF8.self) } == ["a", "bb"])
        #expect((0..<2).map { String(decoding: table.cell(1, $0), as: UTF8.self) } == ["", "c\"c"])
        #expect(table.lines == [1, 2])
    }

    @Test("gives nothing for a cell that a record doesn't have") func noCell() {
        let table = table("a\nb;c")
        #expect(table.cell(0, 1).isEmpty)
        #expect(table.width(of: 0) == 1 && table.width(of: 1) == 2)
    }

    @Test("measures a record up to its last cell with text") func filled() {
        let table = table("a;b; ;\n;;\n;x;")
        #expect((0..<3).map { table.filledWidth(of: $0) } == [2, 0, 2])
    }

    @Test("knows which record a quote is wrong in") func faults() {
        var sink = TextTableSink()
        var scanner = CSVScanner(separator: UInt8(ascii: ";"))
        scanner.scan(Array("a\n\"b\"x\nc".utf8).span, into: &sink)
        scanner.finish(into: &sink)
        #expect(sink.faults.map(\.record) == [1])
    }
}
