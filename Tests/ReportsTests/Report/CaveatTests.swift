import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import Testing

@Suite("A report's caveats") struct CaveatTests {
    private func sentences(_ plan: Plan, using methodology: String? = nil, mode: Mode = .simple) throws -> [String] {
        let report = try engine.measure(plan, using: methodology, options: .init(mode: mode))
        #expect(Array(report.notes.prefix(report.caveats.count)) == report.caveats.map(\.diagnostic))
        return report.caveats.flatMap { [$0.sentence(in: .spanish), $0.sentence(in: .english)] }
    }

    @Test("say how much is missing, and where it starts")
    func missing() throws {
        let plan = Plan([
            row("A", 60, weight: 3, line: 2), row("B", nil, line: 3), row("C", 80, in: ["O2"], line: 4),
            row("D", 1, in: ["O2"], line: 5).with { $0.programmed = .np },
        ])
        #expect(
            try sentences(plan) == [
                "1 de 3 indicadores programados no tiene cifra (B, matriz.csv:3): los resultados se apoyan en el "
                    + "87,50\u{A0}% del peso del plan",
                "1 of 3 programmed indicators has no figure (B, matriz.csv:3): the results rest on 87.50% of the "
                    + "plan's weight",
            ])
        let zero = try sentences(
            plan.with { $0.observations[2].executed = .absent }, using: "weighted-average:missing=zero")
        #expect(zero[0].hasPrefix("2 de 3 indicadores programados no tienen cifra (el primero: B, matriz.csv:3)"))
        #expect(zero[0].hasSuffix("; lo no reportado cuenta como 0\u{A0}%"))
        #expect(zero[1].hasPrefix("2 of 3 programmed indicators have no figure (the first: B, matriz.csv:3)"))
        #expect(zero[1].hasSuffix("; what wasn't reported counts as 0%"))
    }

    @Test("say which growing indicators are measured from 0 for want of a baseline")
    func growing() throws {
        func growing(_ code: String, _ baseline: Double?, line: Int) -> Observation {
            row(code, 60, line: line).with {
                $0.annualisation = .growing
                if let baseline { $0.baseline = .of(baseline) }
            }
        }
        let one = Plan([growing("A", 10, line: 2), growing("B", nil, line: 3)])
        #expect(try sentences(one).isEmpty)
        #expect(
            try sentences(one, mode: .baseline) == [
                "1 indicador creciente sin línea base se mide desde 0 (B, matriz.csv:3)",
                "1 growing indicator without a baseline is measured from 0 (B, matriz.csv:3)",
            ])
        let two = Plan([growing("A", nil, line: 2), growing("B", nil, line: 3), row("C", 60, line: 4)])
        #expect(
            try sentences(two, mode: .baseline) == [
                "2 indicadores crecientes sin línea base se miden desde 0 (el primero: A, matriz.csv:2)",
                "2 growing indicators without a baseline are measured from 0 (the first: A, matriz.csv:2)",
            ])
    }

    @Test("say that a cap above the indicators takes a projected figure as it is")
    func cap() throws {
        let plan = Plan([row("A", 60).with { $0.cut = Cut("2024-06-30") }])
        #expect(
            try sentences(plan, using: "trend-projection+capped:at=plan") == [
                "el tope en plan actúa sobre la cifra proyectada misma, sin su incertidumbre: puede favorecerla; "
                    + "at=indicator la tiene en cuenta",
                "the cap at plan acts on the projected figure itself, without its uncertainty, and may flatter it; "
                    + "at=indicator takes it into account",
            ])
    }

    @Test("are none where there is nothing to say, and once each in a comparison")
    func none() throws {
        #expect(try sentences(Plan([row("A", 60), row("B", 70)])).isEmpty)
        let comparison = try engine.compare(
            Plan([row("A", 60), row("B", nil)]), using: ["weighted-average", "capped"])
        #expect(comparison.caveats.count == 1)
        #expect(comparison.notes.first == comparison.caveats.first?.diagnostic)
    }
}
