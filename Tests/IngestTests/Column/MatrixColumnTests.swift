import Testing

@testable import Ingest

@Suite("A column of a matrix") struct MatrixColumnTests {
    @Test("has the canonical name that it's found by", arguments: MatrixColumn.fixed.map(\.name))
    func roundTrip(name: String) {
        #expect(MatrixColumn(name: name, levels: [])?.name == name)
    }

    @Test("of a level has the level's name") func level() {
        #expect(MatrixColumn(name: "pilar", levels: ["pilar"]) == .level("pilar"))
        #expect(MatrixColumn.level("pilar").name == "pilar")
        #expect(MatrixColumn(name: "objective", levels: ["pilar"]) == nil)
    }

    @Test("isn't found by another name", arguments: ["", "Executed", "ejecutado", "programmed year"])
    func others(name: String) {
        #expect(MatrixColumn(name: name, levels: []) == nil)
    }

    @Test("is documented once for each name and kind") func unique() {
        #expect(Set(MatrixColumn.fixed.map(\.name)).count == 18)
        #expect(Set(MatrixColumn.fixed.map(\.column)).count == 18)
    }

    @Test("of free text is no number") func description() {
        #expect(MatrixColumn.fixed.map(\.column).filter(\.isDescription).map(\.name) == ["name", "entity", "note"])
        #expect(MatrixColumn.numbers.allSatisfy { !$0.isDescription })
    }
}
