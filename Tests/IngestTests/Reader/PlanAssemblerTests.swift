import PlanModel
import Testing

@testable import Ingest

@Suite("Putting a plan together") struct PlanAssemblerTests {
    private func rows(_ file: String, _ text: String) -> MatrixRows {
        MatrixReader(file: file, settings: ReadingSettings()).read(Array(text.utf8))
    }

    @Test("takes everything that the plan file says") func planFileSays() throws {
        let settings = planFile(
            """
            plan: { id: x }
            nodes: { O1: { name: Uno }, plan: { power: 2 } }
            weights: { "2024": { O1: 1 }, auditor: { A: 3 } }
            methodologies: { a: capped }
            bands: { preset: sispp }
            deck: { detail: { title: T } }
            """)
        let plan = PlanAssembler(planFile: settings, matrices: [rows("m.csv", soundMatrix)]).plan()
        #expect(plan.identity.id == "x")
        #expect(plan.nodes["O1"]?.name == "Uno")
        #expect(plan.nodes[Plan.rootID]?.power == 2)
        #expect(plan.weightSets["auditor"]?.entries["A"]?.weight == 3)
        #expect(plan.weightSets["2024"]?.entries["O1"]?.origin == Place(file: "plan.yaml", row: 3, column: 26))
        #expect(plan.methodologies.map(\.name) == ["a"])
        #expect(plan.bands == .sispp)
        #expect(plan.deck.detail.title == "T")
        #expect(plan.levels == ["objective"])
        #expect(plan.observations.count == 2)
    }

    @Test("without a plan file has defaults for all of it") func defaults() {
        let plan = PlanAssembler(planFile: PlanFile(), matrices: [rows("m.csv", soundMatrix)]).plan()
        #expect(plan == Plan(levels: ["objective"], observations: plan.observations))
    }

    @Test("overrides an indicator in all its rows") func everyRow() {
        let settings = planFile("indicators: { A: { entity: E } }")
        let matrix = rows("m.csv", "cut;indicator;programmed;executed\n2024Q1;A;1;1\n2024Q2;A;1;1\n2024Q2;B;1;1\n")
        let plan = PlanAssembler(planFile: settings, matrices: [matrix]).plan()
        #expect(plan.observations.map(\.entity) == ["E", "E", nil])
    }

    @Test("finds a row repeated in another matrix") func acrossMatrices() {
        let assembler = PlanAssembler(
            planFile: PlanFile(), matrices: [rows("a.csv", soundMatrix), rows("b.csv", soundMatrix)])
        #expect(
            assembler.findings().flatMap(\.told).map(\.description) == [
                "b.csv:2: the row repeats a.csv:2 (A); keep one row for an indicator at a cut",
                "b.csv:3: the row repeats a.csv:3 (B); keep one row for an indicator at a cut",
            ])
    }

    @Test("finds the codes of nodes in any matrix") func codesInAny() {
        let settings = planFile("nodes: { O1: {}, O2: {} }\ncolumns: { X: note }")
        let matrices = [
            rows("a.csv", soundMatrix), rows("b.csv", "objective;indicator;programmed;executed;X\nO2;C;1;1;n\n"),
        ]
        let told = PlanAssembler(planFile: settings, matrices: matrices).findings().flatMap(\.told)
        #expect(told.map(\.severity) == [.note])
    }

    @Test("doesn't look for codes in a matrix that couldn't be read") func unread() {
        let settings = planFile("nodes: { O9: {} }")
        let assembler = PlanAssembler(planFile: settings, matrices: [rows("a.csv", "objective;indicator\nO1;A\n")])
        #expect(assembler.findings().flatMap(\.told).allSatisfy { $0.place?.file == "a.csv" })
    }
}
