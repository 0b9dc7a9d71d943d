import Testing

@testable import Ingest

@Suite("A mark in a YAML text") struct YAMLMarkTests {
    @Test(
        "counts lines and characters from 1",
        arguments: [
            (0, 1, 1), (1, 1, 2), (3, 1, 3), (4, 2, 1), (5, 3, 1), (6, 3, 2), (8, 3, 3), (99, 3, 3),
        ])
    func place(offset: Int, row: Int, column: Int) {
        // The bytes: a, two of ñ, two line ends, b, and two of ñ.
        #expect(YAMLMark(offset: offset, in: Array("añ\n\nbñ".utf8)) == YAMLMark(row: row, column: column))
    }

    @Test("of an empty text is its start") func empty() {
        #expect(YAMLMark(offset: 0, in: []) == YAMLMark(row: 1, column: 1))
    }
}
