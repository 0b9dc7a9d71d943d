import PlanModel
import Testing

@testable import Ingest

@Suite("A municipal plan's sheet of 331 goals in 82 columns") struct MunicipalPlanTests {
    private let sheet = MunicipalPlan(seed: 7)

    @Test("is read as it is, with a plan file of at most eight lines") func read() throws {
        #expect(MunicipalPlan.planFile.split(separator: "\n").count <= 8)
        let loaded = try load(sheet.matrix, plan: MunicipalPlan.planFile)
        let rows = loaded.plan.observations
        #expect(rows.map(\.indicator) == sheet.goals.map(\.code))
        #expect(rows.map(\.programmed.number) == sheet.goals.map { Double($0.programmed) })
        #expect(rows.map(\.executed.number) == sheet.goals.map { Double($0.executed) })
        #expect(
            rows.map(\.path)
                == sheet.goals.map { ["Eje \($0.axis + 1). Desarrollo", "Programa \($0.axis + 1).\($0.programme)"] })
        #expect(rows.map(\.name) == sheet.goals.map { "Meta \($0.code) con un salto" })
        #expect(rows.allSatisfy { $0.weight == nil && $0.baseline.number == nil })
        for (axis, weight) in sheet.axisWeights.enumerated() {
            #expect(loaded.plan.nodes["Eje \(axis + 1). Desarrollo"]?.weight == Double(weight))
        }
    }

    @Test("says what was left out") func told() throws {
        let lines = try warnings(sheet.matrix, plan: MunicipalPlan.planFile)
        #expect(lines.contains { $0.contains("a row of totals is skipped (TOTAL)") })
        #expect(lines.contains { $0.contains("74 columns aren't read") })
        #expect(lines.contains { $0.contains("331 baselines are no numbers (the first: No disponible en 2023)") })
    }

    @Test("is measured the same from its canonical matrix, without a word") func canonical() throws {
        let loaded = try load(sheet.matrix, plan: MunicipalPlan.planFile)
        let again = try load(
            CanonicalMatrix(loaded.plan).text,
            plan: CanonicalPlanFile(loaded.plan, original: loaded.planFileText).text)
        #expect(again.diagnostics.isEmpty)
        #expect(again.plan.observations.map(\.programmed.number) == loaded.plan.observations.map(\.programmed.number))
        #expect(again.plan.observations.map(\.path) == loaded.plan.observations.map(\.path))
        #expect(again.plan.nodes.mapValues(\.weight) == loaded.plan.nodes.mapValues(\.weight))
    }
}
