import PlanModel
import Testing

@testable import Ingest

@Suite("A matrix") struct MatrixReaderTests {
    private func read(_ text: String, levels: [String]? = nil) -> MatrixRows {
        MatrixReader(file: "m.csv", settings: ReadingSettings(levels: levels)).read(Array(text.utf8))
    }

    @Test("gives its rows, levels and headers") func rows() {
        let rows = read("Objetivo;Código;Programado;Ejecutado;Nota\nO1;A;1;2;x\n")
        #expect(rows.observations.map(\.indicator) == ["A"])
        #expect(rows.levels == ["objective"])
        #expect(rows.headers == ["Objetivo", "Código", "Programado", "Ejecutado", "Nota"])
        #expect(rows.layout != nil)
        #expect(rows.findings.told.isEmpty)
    }

    @Test("may have line ends and quotes in its headers") func quotedHeaders() {
        let rows = read("\"Código\r\n indicador\";\"Programación\nal  corte.\";EJECUTADO\r\nA;1;2\r\n")
        #expect(rows.findings.told.map(\.description) == [])
        #expect(rows.observations.map(\.origin.row) == [4])
        #expect(rows.layout?.columns.map(\.column) == [.indicator, .programmed, .executed])
    }

    @Test("may have columns without a header") func emptyHeaders() {
        let rows = read("indicator;;programmed;executed\nA;x;1;2\n")
        #expect(rows.observations.map(\.programmed.number) == [1])
        #expect(rows.layout?.unreadHeaders == [""])
    }

    @Test("with a broken header says only that") func brokenHeader() {
        let rows = read("indicator;\"programmed;executed\nA;1;2\n")
        #expect(
            rows.findings.told.map(\.description) == [
                "m.csv:1:2: a quote opens here and never closes; close it, or double it if it belongs to the text"
            ])
        #expect(rows.layout == nil)
    }

    @Test("with a wrong header isn't read further") func wrongHeader() {
        let rows = read("uno;dos\nx;y\n")
        #expect(rows.findings.told.count == 3)
        #expect(rows.observations.isEmpty && rows.layout == nil)
    }

    @Test("with wrong rows still gives the sound ones") func soundRows() {
        let rows = read("indicator;programmed;executed\nA;1;2\nB;1\n;1;2\nC;1;2\n")
        #expect(rows.observations.map(\.indicator) == ["A", "C"])
        #expect(rows.findings.told.compactMap(\.place?.row) == [3, 4])
        #expect(rows.layout?.rowsRead == 2)
    }

    @Test("reads a table of one row as one of many") func manyRows() {
        let lines = (0..<3000).map { "I\($0);\($0),5;\($0)" }
        let rows = read((["indicator;programmed;executed"] + lines).joined(separator: "\r\n"))
        #expect(rows.observations.count == 3000)
        #expect(rows.observations.enumerated().allSatisfy { $1.programmed.number == Double($0) + 0.5 })
        #expect(rows.observations.enumerated().allSatisfy { $1.origin.row == $0 + 2 })
    }

    @Test("keeps codes as texts") func codes() {
        let rows = read("objective;indicator;programmed;executed\n01;2024009990001.0;1;2\n1;IP-63;1;2\n001;0007;1;2\n")
        #expect(rows.observations.map(\.path) == [["01"], ["1"], ["001"]])
        #expect(rows.observations.map(\.indicator) == ["2024009990001.0", "IP-63", "0007"])
    }
}
