import Testing

@testable import Ingest

@Suite("The aliases of headers") struct HeaderAliasesTests {
    @Test("are of columns that exist, each once") func columns() {
        let known = Set(MatrixColumn.fixed.map(\.name) + [MatrixColumn.defaultLevel])
        #expect(Set(HeaderAliases.table.map(\.column)) == known)
        #expect(HeaderAliases.table.count == known.count)
    }

    @Test("start with the column's own name") func ownName() {
        #expect(HeaderAliases.normalized(of: "programmed_year").first == "programmed_year")
        #expect(HeaderAliases.normalized(of: "zona") == ["zona"])
    }

    @Test("are normalized, so that accents don't matter") func normalized() {
        #expect(HeaderAliases.normalized(of: "baseline").contains("linea base"))
        #expect(HeaderAliases.normalized(of: "baseline").contains("l.b"))
    }

    @Test("with a year never overlap one without it") func years() {
        let all = HeaderAliases.table.flatMap { HeaderAliases.normalized(of: $0.column) }
        for alias in all where alias.contains("#") {
            let sample = String(alias.map { $0 == "#" ? "2" : $0 })
            #expect(all.filter { HeaderText.matches(sample, alias: $0) } == [alias])
        }
    }
}
