import PlanModel
import Testing

@testable import Ingest

@Suite("A cell") struct CellReaderTests {
    private func noted(_ text: String, _ read: (CellReader, inout Findings) -> Void) -> [String] {
        var findings = Findings()
        read(cellReader(text), &findings)
        return findings.told.map(\.description)
    }

    @Test("has a place by row and column") func place() {
        let cells = cellReader("indicator;programmed;executed\nA;1;2\n")
        #expect(cells.place(of: 1).description == "m.csv:2")
        #expect(cells.place(of: 1, .executed).description == "m.csv:2:3")
        #expect(cells.place(of: 1, .weight).description == "m.csv:2")
    }

    @Test("of text loses the spaces around it, and nothing else") func text() {
        let cells = cellReader("indicator;programmed;executed;name;note\n 007 ;1;2; a  b ;-\n")
        #expect(cells.text(.indicator, of: 1) == "007")
        #expect(cells.text(.name, of: 1) == "a  b")
        #expect(cells.text(.note, of: 1) == "-")
        #expect(cells.text(.entity, of: 1) == nil)
    }

    @Test("of a word may hold a mark that stands for nothing") func word() {
        let cells = cellReader("indicator;programmed;executed;class\nA;1;2;N/A\nB;1;2;MT\nC;1;2;\n")
        #expect((1...3).map { cells.word(.indicatorClass, of: $0) } == [nil, "MT", nil])
    }

    @Test("of a number is a number, a hole or a line left out") func readings() {
        let cells = cellReader("indicator;programmed;executed\nA;0;1,5\nB;NP;N/A\nC;; \n")
        var findings = Findings()
        let readings = (1...3).map { cells.reading(.programmed, of: $0, noting: &findings) }
        #expect(readings.map(\.value) == [.number(0), .notProgrammed, .notReported])
        #expect(readings.map(\.text) == ["0", "NP", ""])
        #expect(cells.reading(.executed, of: 2, noting: &findings).text == "N/A")
        #expect(cells.reading(.executed, of: 3, noting: &findings).text == " ")
        #expect(cells.reading(.baseline, of: 1, noting: &findings) == .absent)
        #expect(findings.told.isEmpty)
    }

    @Test("that's no number is noted and counts as not reported") func noNumber() {
        let lines = noted("indicator;programmed;executed\nA;x;1\n") { cells, findings in
            #expect(cells.reading(.programmed, of: 1, noting: &findings) == Reading(.notReported, text: "x"))
        }
        #expect(
            lines == ["m.csv:2:2: programmed is no number (x); write one such as 1.234,56, or leave the cell empty"])
    }

    @Test("of a negative magnitude is a number") func negative() {
        let lines = noted("indicator;programmed;executed\nA;-5,5;1\n") { cells, findings in
            #expect(cells.reading(.programmed, of: 1, noting: &findings).number == -5.5)
        }
        #expect(lines == [])
    }

    @Test("of a weight may be zero or empty but not negative") func weights() {
        let text = "indicator;programmed;executed;weight\nA;1;1;0\nB;1;1;\nC;1;1;-0,5\nD;1;1;25%\n"
        let lines = noted(text) { cells, findings in
            #expect((1...4).map { cells.weight(of: $0, noting: &findings) } == [0, nil, nil, 25])
        }
        #expect(lines == ["m.csv:4:4: weight is negative (-0,5); give 0 or more"])
    }

    @Test("of a published percentage may hold none") func published() {
        let text = "indicator;programmed;executed;published\nA;1;1;94,64\nB;1;1;\nC;1;1;N/A\nD;1;1;casi todo\n"
        let lines = noted(text) { cells, findings in
            let percents = (1...4).map { cells.published(of: $0, noting: &findings) }
            #expect(percents == [PublishedPercent(text: "94,64", value: 94.64, decimals: 2), nil, nil, nil])
        }
        #expect(
            lines == [
                "m.csv:5:4: published is no number (casi todo); write one such as 1.234,56, or leave the cell empty"
            ])
    }
}
