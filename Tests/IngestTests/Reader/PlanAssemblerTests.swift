import PlanModel
import Testing
import Words

@testable import Ingest

@Suite("Putting a plan together") struct PlanAssemblerTests {
    @Test("tells a plan file's year that no cut is of") func otherYear() throws {
        let matrix = "cut;indicator;programmed;executed\n2025-06-30;A;2;1\n"
        let told = try load(matrix, plan: "plan: { year: 2024 }").diagnostics
        #expect(told.map(\.severity) == [.warning])
        #expect(
            told.map { $0.line(in: .en) } == [
                "plan.yaml:1:15: the plan is of 2024, and the matrix' cuts are of 2025; write 'year: 2025'"
            ])
        #expect(
            told.map { $0.line(in: .es) } == [
                "plan.yaml:1:15: el plan es de 2024 y los cortes de la matriz son de 2025; escriba «year: 2025»"
            ])
        #expect(try load(matrix, plan: "plan: { year: 2025 }").diagnostics.isEmpty)
        #expect(try load("indicator;programmed;executed\nA;2;1\n", plan: "plan: { year: 2024 }").diagnostics.isEmpty)
    }

    @Test("refuses a baseline of the plan file that may be a fraction of the rows' percentages") func baseline() throws
    {
        let matrix = "indicator;programmed;executed\nA;80%;65%\nB;90%;70%\nC;8;7\n"
        let plan = "indicators:\n  A: { baseline: 0.5 }\n  B: { baseline: 50 }\n  C: { baseline: 0.5 }\n"
        let problem = errors(matrix, plan: plan)
        #expect(
            problem == [
                "plan.yaml:2:3: baseline looks like a fraction of 1, and the matrix is in percent (0.5, 80%); write "
                    + "'baseline: 50'; if it's 0.5%, give it with its sign in a column 'baseline' of the matrix"
            ])
        let rows = try load(matrix, plan: plan.replacing("A: { baseline: 0.5 }", with: "A: { baseline: 50 }"))
            .plan.observations
        #expect(rows.map(\.baseline.number) == [50, 50, 0.5])
    }

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
