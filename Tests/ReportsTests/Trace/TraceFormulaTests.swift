import Testing

@testable import Reports

@Suite("A formula") struct TraceFormulaTests {
    private let terms: [TraceFormula.Term] = [
        .init(id: "A", weight: 1, achievement: 50, contribution: 10),
        .init(id: "B", weight: 3, achievement: 200, contribution: 140),
    ]

    private func number(_ value: Double) -> String { "\(Int(value))" }
    private func name(_ role: TraceInput.Role) -> String {
        ["executed": "E", "programmed": "P", "programmedYear": "Y", "baseline": "B"][role.rawValue] ?? "?"
    }

    @Test(
        "of a mean names its kind",
        arguments: [
            (1, "(1 × 50 + 3 × 200) / (1 + 3)", "Σ(w × x) / Σw"),
            (0, "exp((1 × ln 50 + 3 × ln 200) / (1 + 3))", "exp(Σ(w × ln x) / Σw)"),
            (2, "((1 × 50^2 + 3 × 200^2) / (1 + 3))^(1/2)", "(Σ(w × x^p) / Σw)^(1/p)"),
            (.infinity, "max(50; 200)", "max(x)"),
            (-.infinity, "min(50; 200)", "min(x)"),
        ] as [(Double, String, String)])
    func means(power: Double, numbers: String, letters: String) {
        let formula = TraceFormula.powerMean(power: power, terms: terms)
        #expect(formula.text(number) == numbers)
        #expect(formula.letters(name) == letters)
    }

    @Test("of a ratio puts differences in parentheses")
    func ratios() {
        let simple = TraceFormula.ratio(part: .figure(.executed, 8), whole: .figure(.programmedYear, 9))
        #expect(simple.text(number) == "100 × 8 / 9")
        #expect(simple.letters(name) == "100 × E / Y")
        let fromBaseline = TraceFormula.ratio(
            part: .difference(.executed, 8, .baseline, 2), whole: .difference(.programmed, 9, .baseline, 2))
        #expect(fromBaseline.text(number) == "100 × (8 − 2) / (9 − 2)")
        #expect(fromBaseline.letters(name) == "100 × (E − B) / (P − B)")
    }

    @Test("of a strategy that isn't ours adds up what the children contribute")
    func strategy() {
        let formula = TraceFormula.strategy("median", contributions: terms)
        #expect(formula.text(number) == "10 + 140")
        #expect(formula.letters(name) == "median: Σ c")
    }
}
