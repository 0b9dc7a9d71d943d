import PlanModel
import Testing

@testable import Ingest

@Suite("An observation's row") struct ObservationBuilderTests {
    private func build(_ text: String, levels: [String]? = nil) -> (rows: [Observation?], lines: [String]) {
        let sheet = sheet(text)
        let match = sheet.table.headerMatch(levels: levels)
        let records = Array(sheet.records)
        let formats = ColumnFormats(sheet, records: records, match: match, separator: .semicolon)
        var builder = ObservationBuilder(sheet, records: records, match: match, formats: formats)
        let rows = records.map { builder.observation(of: $0) }
        return (rows, builder.finish().told.map(\.description))
    }

    @Test("without optional columns has nothing but its numbers") func bare() throws {
        let row = try #require(build("indicator;programmed;executed\nA;1;2\n").rows.compactMap { $0 }.first)
        var expected = Observation(indicator: "A", origin: Place(file: "m.csv", row: 2))
        expected.programmed = Reading(.number(1), text: "1")
        expected.executed = Reading(.number(2), text: "2")
        #expect(row == expected)
        #expect(row.name == "A")
    }

    @Test("has a code for each level, from the top down") func path() {
        let built = build("programa;indicator;pilar;programmed;executed\nP;A;01;1;2\n", levels: ["pilar", "programa"])
        #expect(built.rows.map { $0?.path } == [["01", "P"]])
    }

    @Test("without a code gives no observation, and all its other problems") func noCode() {
        let built = build("indicator;programmed;executed;class\n;x;2;y\n")
        #expect(built.rows == [nil])
        #expect(built.lines.count == 3)
    }

    @Test("of several years without a cut isn't taken for one plan") func yearsAlone() {
        let built = build("Vigencia;indicator;programmed;executed\n2023;A;1;2\n2024;B;1;2\n")
        #expect(
            built.lines == [
                "m.csv:1:1: there are rows of several years and no column says the cut (Vigencia: 2023, 2024); if it's the cut, write 'columns: { \"Vigencia\": cut }' in the plan file"
            ])
        #expect(DateText.cut("2024")?.description == "2024-12-31")
    }

    @Test(
        "can't rise by one column and fall by another",
        arguments: [("Creciente", "Descendente"), ("Decreciente", "Ascendente")])
    func contradiction(kind: String, direction: String) {
        let built = build("indicator;annualisation;direction;programmed;executed\nA;\(kind);\(direction);1;2\n")
        #expect(
            built.lines == [
                "m.csv:2:3: the direction contradicts the annualisation (\(direction), \(kind)); correct one of the two"
            ])
    }

    @Test("with a wrong word still gives an observation") func wrongWord() {
        let built = build("indicator;programmed;executed;annualisation\nA;1;2;rara\n")
        #expect(built.rows.map { $0?.indicator } == ["A"])
        #expect(built.rows.map { $0?.annualisation } == [nil])
        #expect(built.lines.count == 1)
    }

    @Test("may leave its class and annualisation unsaid", arguments: ["", "-", "N/A", "ND"])
    func unsaid(mark: String) {
        let built = build("indicator;programmed;executed;class;annualisation;cut\nA;1;2;\(mark);\(mark);\(mark)\n")
        #expect(built.lines == [])
        #expect(built.rows.map { $0?.indicatorClass } == [nil])
    }

    @Test("without a cut is only wrong beside rows with one") func cuts() {
        #expect(build("indicator;programmed;executed;cut\nA;1;2;\nB;1;2;\n").lines == [])
        #expect(
            build("indicator;programmed;executed;cut\nA;1;2;\nB;1;2;2024Q1\nC;1;2;-\n").lines == [
                "m.csv:2:4: the cut is empty; write 2024-03-31, 31/03/2024, 2024-03 or 2024Q1",
                "m.csv:4:4: the cut is empty; write 2024-03-31, 31/03/2024, 2024-03 or 2024Q1",
            ])
    }
}
