import ChartKit
import PlanModel
import Reports
import TestSupport
import Testing

struct WordingFindingsTests {
    private func nodes(_ achievements: [Double?]) -> [ReportNode] {
        achievements.enumerated().map { index, achievement in
            ReportNode(
                id: "\(index)", level: "objective", parent: nil, name: "Objetivo \(index + 1)",
                outcome: achievement.map { .achievement($0) } ?? .notReported, weight: 1)
        }
    }

    @Test(
        arguments: [
            ([100, 99.995, 50], "2 de 3 objetivos alcanzan el 100\u{A0}%; 1 queda por debajo"),
            ([50, 100], "1 de 2 objetivos alcanza el 100\u{A0}%; 1 queda por debajo"),
            ([50, nil, nil], "0 de 3 objetivos alcanzan el 100\u{A0}%; 1 queda por debajo; 2 sin dato"),
            ([126, 200], "2 de 2 objetivos alcanzan el 100\u{A0}%"),
            ([72.527], "Objetivo 1: 72,53\u{A0}%, en rezago"),
            ([nil], "Objetivo 1: sin reporte"),
        ] as [([Double?], String)])
    func `A finding counts what reaches 100, what stays below and what is missing`(
        achievements: [Double?], finding: String
    ) {
        #expect(Wording.spanish.finding(on: nodes(achievements), called: "objetivos") == finding)
    }

    @Test func `The finding is told in English too`() {
        #expect(
            Wording.english.finding(on: nodes([100, 50, 40, nil]), called: "objectives")
                == "1 of 4 objectives reaches 100%; 2 stay below; 1 without a figure")
    }

    @Test(arguments: [
        ("objective", "objetivos", "objectives"), ("indicator", "indicadores", "indicators"),
        ("programa", "programas", "programmes"), ("project", "proyectos", "projects"), ("eje", "componentes", "parts"),
    ])
    func `Levels have a word of their own, or a general one`(level: String, spanish: String, english: String) {
        #expect(Wording.spanish.plural(ofLevel: level) == spanish)
        #expect(Wording.english.plural(ofLevel: level) == english)
    }

    @Test func `A treatment is named with the figure before it`() {
        var node = nodes([100])[0]
        #expect(Wording.spanish.treatmentNote(of: node) == nil)
        node.untreated = 176.98
        node.cause = .cap
        #expect(Wording.spanish.treatmentNote(of: node) == "(tope; 176,98\u{A0}%)")
        #expect(Wording.english.treatmentNote(of: node) == "(cap; 176.98%)")
        node.untreated = 80
        node.cause = .floor
        #expect(Wording.spanish.treatmentNote(of: node) == "(piso; 80,00\u{A0}%)")
        #expect(Wording.english.treatmentNote(of: node) == "(floor; 80.00%)")
        node.cause = .strategies(["ceiling", "lowest"])
        #expect(Wording.spanish.treatmentNote(of: node) == "(ceiling, lowest; 80,00\u{A0}%)")
        node.untreated = 100.001
        #expect(Wording.spanish.treatmentNote(of: node) == nil)
    }

    @Test func `An alternative text has the title, each figure, and what was shortened`() {
        #expect(
            Wording.spanish.alternativeText(title: "Título", nodes: nodes([100, nil]), shortened: ["Todo el texto."])
                == "Título. Objetivo 1: 100,00\u{A0}%, en cumplimiento. Objetivo 2: sin reporte. Todo el texto.")
    }
}
