import PlanModel
import Testing

@Suite("A place") struct PlaceTests {
    @Test("prints as much as it knows") func description() {
        #expect("\(Place(file: "m.csv"))" == "m.csv")
        #expect("\(Place(file: "m.csv", row: 3))" == "m.csv:3")
        #expect("\(Place(file: "m.csv", row: 3, column: 7))" == "m.csv:3:7")
        #expect("\(Place(file: "-", row: 1, column: 1))" == "-:1:1")
    }

    @Test(
        "calls a cell of a sheet what spreadsheets call it", arguments: [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA")])
    func sheets(column: Int, letters: String) {
        #expect("\(Place(file: "l.xlsx", sheet: "Hoja 1", row: 12, column: column))" == "l.xlsx:Hoja 1!\(letters)12")
        #expect("\(Place(file: "l.xlsx", sheet: "Hoja 1", row: 12))" == "l.xlsx:Hoja 1:12")
        #expect("\(Place(file: "l.xlsx", sheet: "Hoja 1"))" == "l.xlsx:Hoja 1")
    }

    @Test("never prints a column as if it were a row") func columnAlone() {
        #expect("\(Place(file: "m.csv", column: 7))" == "m.csv")
    }
}
