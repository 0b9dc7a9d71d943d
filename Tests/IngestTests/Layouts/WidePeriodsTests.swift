import PlanModel
import Testing

@testable import Ingest

@Suite("Periods side by side") struct WidePeriodsTests {
    @Test("leave the notes below them alone") func notes() throws {
        let matrix = """
            objective;indicator;T1 PLANEADO 2025;T1 EJECUTADO 2025;T2 PLANEADO 2025;T2 EJECUTADO 2025
            O1;A;10;5;20;15

            Fuente: Oficina de Planeación
            """
        for plan in ["magnitudes: cumulative\n", "magnitudes: cumulative\nfill: [objective]\n"] {
            let loaded = try load(matrix, plan: plan)
            #expect(loaded.plan.observations.map(\.executed.number) == [5, 15])
        }
        let bare = matrix.replacing("objective;", with: "").replacing("O1;", with: "")
        let loaded = try load(bare, plan: "magnitudes: cumulative\nlevels: []\n")
        #expect(loaded.plan.observations.map(\.indicator) == ["A", "A"])
    }
}
