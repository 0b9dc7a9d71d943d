import Testing

@testable import Ingest

@Suite("A table of texts") struct TextTableTests {
    @Test("gives each cell's bytes") func cells() {
        let table = textTable("a;bb\n;\"c\"\"c\"\n")
        #expect(table.count == 2)
        #expect(table.texts(of: 0) == ["a", "bb"])
        #expect(table.texts(of: 1) == ["", "c\"c"])
        #expect(table.lines == [1, 2])
    }

    @Test("gives nothing for a cell that a record doesn't have") func noCell() {
        let table = textTable("a\nb;c")
        #expect(table.cell(0, 1).isEmpty)
        #expect(table.width(of: 0) == 1 && table.width(of: 1) == 2)
    }

    @Test("measures a record up to its last cell with text") func filled() {
        let table = textTable("a;b; ;\n;;\n;x;")
        #expect((0..<3).map { table.filledWidth(of: $0) } == [2, 0, 2])
    }

    @Test("keeps all bytes in one buffer, without the marks between them") func oneBuffer() {
        let table = textTable("ab;c\n;\"d;e\"")
        #expect(table.bytes == Array("abcd;e".utf8))
        #expect(table.range(0, 1) == 2..<3)
        #expect(table.range(1, 0) == 3..<3)
        #expect(table.range(1, 1) == 3..<6)
        #expect(table.range(1, 2).isEmpty)
    }

    @Test("of nothing has no records") func empty() {
        #expect(TextTable().count == 0)
        #expect(textTable("").count == 0)
    }
}
