import PlanModel
import Testing

@testable import Ingest

@Suite("A plan file") struct PlanFileReaderTests {
    @Test("gives the plan's identity") func identity() {
        let plan = planFile("plan: { id: x, title: T, sector: S, administration: 2024-2027, year: 2024, source: F }")
        #expect(plan.identity.id == "x")
        #expect(plan.identity.title == "T")
        #expect(plan.identity.sector == "S")
        #expect(plan.identity.administration == "2024-2027")
        #expect(plan.identity.year == 2024)
        #expect(plan.identity.source == "F")
        #expect(plan.findings.told.isEmpty)
    }

    @Test("that names no levels differs from one that names none") func levels() {
        #expect(planFile("plan: {}").levels == nil)
        #expect(planFile("levels: []").levels == [])
        #expect(planFile("levels: [pilar, programa]").levels == ["pilar", "programa"])
    }

    @Test("describes nodes") func nodes() throws {
        let plan = planFile(
            """
            nodes:
              O1:
                name: Objetivo 1
                statement: >-
                  Una **frase**
                  en dos líneas
                weight: 2.5
                power: -1
                published: "95,16%"
                source: SEGPLAN
              plan: { power: .inf }
            """)
        #expect(plan.findings.told.isEmpty)
        #expect(plan.nodes.map(\.code) == ["O1", "plan"])
        let node = try #require(plan.nodes.first?.value)
        #expect(node.name == "Objetivo 1")
        #expect(node.statement == "Una **frase** en dos líneas")
        #expect(node.weight == 2.5)
        #expect(node.power == -1)
        #expect(node.published == PublishedPercent(text: "95,16%", value: 95.16, decimals: 2))
        #expect(node.source == "SEGPLAN")
        #expect(plan.nodes.last?.value.power == .infinity)
    }

    @Test(
        "reads a published percentage with a comma or a point",
        arguments: [
            ("\"126%\"", 126.0, 0), ("95.16", 95.16, 2), ("\"97,41%\"", 97.41, 2),
            ("69.048", 69.048, 3), ("\"69.048%\"", 69.048, 3), ("\"69,048 %\"", 69.048, 3),
            ("0.5", 0.5, 1), ("100.000", 100, 3), ("\"1.234,56%\"", 1234.56, 2), ("\"1.234.567\"", 1_234_567, 0),
        ])
    func published(text: String, value: Double, decimals: Int) throws {
        let percent = try #require(planFile("nodes: { O1: { published: \(text) } }").nodes.first?.value.published)
        #expect(percent.value == value)
        #expect(percent.decimals == decimals)
    }

    @Test("says where a node's weight and its published percentage stand, where it has them")
    func origins() throws {
        let nodes = planFile("nodes:\n  O1:\n    weight: 2\n    published: 95.16\n  O2: { name: Otro }\n").nodes
        #expect(nodes[0].value.weightOrigin == Place(file: "plan.yaml", row: 3, column: 13))
        #expect(nodes[0].value.publishedOrigin == Place(file: "plan.yaml", row: 4, column: 16))
        #expect(nodes[1].value.weightOrigin == nil)
        #expect(nodes[1].value.publishedOrigin == nil)
    }

    @Test("gives weights by set, with their places") func weights() {
        let plan = planFile("weights:\n  \"2024\": { A: 1, B: 0 }\n  auditor:\n    A: 3.5\n")
        #expect(plan.weightSets.map(\.code) == ["2024", "auditor"])
        #expect(plan.weightSets.map { $0.value.map(\.value) } == [[1, 0], [3.5]])
        #expect(plan.weightSets.last?.value.first?.place == Place(file: "plan.yaml", row: 4, column: 8))
    }

    @Test("keeps the order of its methodologies") func methodologies() {
        let plan = planFile(
            "methodologies:\n  z: weighted-average\n  a: capped:limit=110,at=objective\n  m: trend-projection+capped\n")
        #expect(plan.methodologies.map(\.name) == ["z", "a", "m"])
        #expect(
            plan.methodologies.map(\.expression) == [
                "weighted-average", "capped:limit=110,at=objective", "trend-projection+capped",
            ])
        #expect(plan.methodologies.first?.origin == Place(file: "plan.yaml", row: 2, column: 6))
    }

    @Test("gives bands by preset or by list") func bands() {
        #expect(planFile("bands: { preset: sispp }").bands == .sispp)
        #expect(planFile("bands: { critical: 70 }").bands == StateBands.default.addingCritical(below: 70))
        #expect(planFile("bands: { preset: default, critical: 50 }").bands.bands.count == 4)
        #expect(planFile("plan: {}").bands == .default)
        let listed = planFile(
            "bands:\n  - { name: mal, state: crítico }\n  - { from: 60, state: rezago }\n  - { from: 90.5, state: met }\n"
        )
        #expect(
            listed.bands.bands == [
                StateBands.Band(from: -.infinity, state: .critical, name: "mal"),
                StateBands.Band(from: 60, state: .lag),
                StateBands.Band(from: 90.5, state: .met),
            ])
    }

    @Test("gives the probabilities from which a target is likely and up to which it's unlikely") func outlooks() {
        #expect(
            planFile("projection: { likely: 90, unlikely: 10.5 }").outlooks
                == OutlookThresholds(likely: 90, unlikely: 10.5))
        #expect(planFile("projection: { likely: 66 }").outlooks == OutlookThresholds(likely: 66, unlikely: 20))
        #expect(planFile("projection:").outlooks == .default)
        #expect(planFile("plan: {}").outlooks == OutlookThresholds(likely: 80, unlikely: 20))
    }

    @Test("gives the most that an indicator can come to") func ceiling() {
        let override = planFile("indicators: { A: { ceiling: 100 }, B: { name: N } }").indicators.map(\.value.ceiling)
        #expect(override == [100, nil])
    }

    @Test("gives the words of the slides") func deck() {
        let deck = planFile(
            """
            deck:
              cover: { title: T, subtitle: S, badge: [Alcalde, "2024 - 2027"] }
              purpose: { title: P, paragraphs: [uno, dos], law: Ley 152 de 1994 }
              methodology:
                title: M
                subtitle: MS
                blocks:
                  - { heading: A, paragraphs: [x], items: [i, j, k] }
                  - heading: B
                footnote: "*"
              summary: { title: R, footer: Corte }
              detail: { title: D }
              closing: { title: Gracias, signature: [uno, dos] }
            """
        ).deck
        #expect(deck.cover.title == "T" && deck.cover.subtitle == "S")
        #expect(deck.cover.badge == ["Alcalde", "2024 - 2027"])
        #expect(deck.purpose.title == "P" && deck.purpose.law == "Ley 152 de 1994")
        #expect(deck.purpose.paragraphs == ["uno", "dos"])
        #expect(deck.methodology.title == "M" && deck.methodology.subtitle == "MS" && deck.methodology.footnote == "*")
        #expect(deck.methodology.blocks.map(\.heading) == ["A", "B"])
        #expect(deck.methodology.blocks.map(\.items) == [["i", "j", "k"], []])
        #expect(deck.summary.title == "R" && deck.summary.footer == "Corte")
        #expect(deck.detail.title == "D")
        #expect(deck.closing.title == "Gracias" && deck.closing.signature == ["uno", "dos"])
    }

    @Test("says what its headers mean") func columns() {
        let plan = planFile("levels: [pilar]\ncolumns: { \"Magnitud lograda\": executed, \"Eje\": pilar }")
        #expect(plan.reading.mappings.map(\.column) == [.executed, .level("pilar")])
        #expect(plan.reading.mappings.map(\.header) == ["Magnitud lograda", "Eje"])
    }

    @Test("overrides indicators") func indicators() throws {
        let plan = planFile(
            "indicators: { A: { name: N, class: sector, annualisation: creciente, entity: E, baseline: 12.5, weight: 3 }, B: }"
        )
        #expect(plan.findings.told.isEmpty)
        let override = try #require(plan.indicators.first?.value)
        #expect(override.name == "N" && override.entity == "E" && override.weight == 3)
        #expect(override.indicatorClass == .sector && override.annualisation == .growing)
        #expect(override.baseline == Reading(.number(12.5), text: "12.5"))
    }

    @Test("may leave anything empty") func empty() {
        let plan = planFile(
            "plan:\nlevels:\nnodes:\n  O1:\nweights: ~\nmethodologies: null\nbands:\ncolumns:\ndeck:\n  cover:\n")
        #expect(plan.findings.told.isEmpty)
        #expect(plan.levels == nil)
        #expect(plan.nodes.map(\.code) == ["O1"])
    }
}
