import PlanModel
import Testing
import Words

@Suite("A list of diagnostics") struct DiagnosticListTests {
    private func diagnostic(_ row: Int?, _ column: Int?, _ message: String) -> Diagnostic {
        Diagnostic(at: Place(file: "f", row: row, column: column), Phrase(message))
    }

    @Test("is by row, then column, and otherwise as they came") func order() {
        var list = DiagnosticList()
        for diagnostic in [
            diagnostic(3, 1, "g"), diagnostic(2, 2, "e"), diagnostic(2, nil, "c"), diagnostic(2, 2, "f"),
            diagnostic(nil, nil, "b"), diagnostic(2, 1, "d"),
        ] { list.add(diagnostic) }
        #expect(list.first.map(\.message) == ["b", "c", "d", "e", "f", "g"])
        #expect(list.told == list.first)
    }

    @Test("keeps the first fifty in whatever order they come, makes no other, and counts all") func limit() {
        var list = DiagnosticList()
        var made = 0
        func make(_ row: Int) -> Diagnostic {
            made += 1
            return diagnostic(row, 1, "x")
        }
        for row in 1...1000 { list.add(row: row, column: 1, make(row)) }
        #expect(made == 50)
        for row in (1...10).reversed() { list.add(row: row, column: 0, diagnostic(row, 0, "y")) }
        #expect(list.count == 1010)
        #expect(list.first.count == 50)
        #expect(list.first.filter { $0.message == "y" }.compactMap(\.place?.row) == Array(1...10))
        #expect(list.first.last?.place?.row == 40)
        #expect(list.told.last?.description == "f: … and 960 more like these")
    }

    @Test("takes those of a part by their place, and those of a later file behind the others") func merging() {
        let early = DiagnosticList([diagnostic(1, nil, "a")])
        var list = DiagnosticList([diagnostic(2, nil, "b")])
        list.append(early)
        #expect(list.first.map(\.message) == ["b", "a"])
        list = DiagnosticList([diagnostic(2, nil, "b")])
        list.add(early)
        #expect(list.first.map(\.message) == ["a", "b"])
        let many = DiagnosticList((1...70).map { diagnostic($0, nil, "c") })
        list.add(many)
        #expect(list.count == 72 && list.more == 22)
    }
}
