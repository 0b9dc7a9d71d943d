import Testing

@testable import Ingest

@Suite("The separator") struct SeparatorDetectorTests {
    @Test(
        "is the one that gives every line as many fields",
        arguments: [
            ("a;b;c\n1,5;2,5;3\n1,5;2;3", Separator.semicolon), ("a,b,c\n1,2,3\n4,5,6", .comma),
            ("a\tb\n1,5\t2,5\n", .tab),
            ("a,b\n\"1;2;3\",4\n\"5;6\",7", .comma), ("a;b\n\"1,2\n3,4\";5", .semicolon),
            ("a,x;b\n1,x;2\n3;4", .semicolon),
        ])
    func agreement(text: String, separator: Separator) {
        #expect(SeparatorDetector.separator(of: Array(text.utf8)) == separator)
    }

    @Test("is the semicolon where nothing speaks for another", arguments: ["", "a", "a\nb\nc", "\n\n"])
    func nothing(text: String) {
        #expect(SeparatorDetector.separator(of: Array(text.utf8)) == .semicolon)
    }

    @Test("is found from a header alone") func headerOnly() {
        #expect(SeparatorDetector.separator(of: Array("indicator,programmed,executed".utf8)) == .comma)
    }

    @Test("isn't unsettled by a few broken rows") func brokenRows() {
        let rows = (0..<20).map { "a\($0);1,5;2,5" } + ["b;1"]
        #expect(SeparatorDetector.separator(of: Array((["x;y;z"] + rows).joined(separator: "\n").utf8)) == .semicolon)
    }

    @Test("is found from the start of a long file") func longFile() {
        let row = "a,b;c;d\n"
        let text = "x;y;z\n" + String(repeating: row, count: 100_000)
        #expect(SeparatorDetector.separator(of: Array(text.utf8)) == .semicolon)
    }

    @Test("is found where there are more titles and notes than rows") func titles() {
        let text = "Plan\nSeguimiento\nobjective|indicator|executed\nO1|A|1\nFuente: oficina\n"
        #expect(SeparatorDetector.separator(of: Array(text.utf8)) == .pipe)
    }
}
