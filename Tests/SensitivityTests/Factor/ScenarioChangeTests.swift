import PlanModel
import Testing

@testable import Measurement
@testable import Reports
@testable import Sensitivity

@Suite("A choice of a factor") struct ScenarioChangeTests {
    private func change(_ text: String) throws -> ScenarioChange {
        let factor = try SensitivityFactor(text)
        return try ScenarioChange(factor.choices[0], of: factor)
    }

    private func wrong() { Issue.record("another change") }

    @Test("of a cap is none, a limit, or a limit at a level")
    func cap() throws {
        guard case .cap(nil, nil) = try change("cap=none") else { return wrong() }
        guard case .cap("100", nil) = try change("cap=100") else { return wrong() }
        guard case .cap("100", "plan") = try change("cap=100@plan") else { return wrong() }
    }

    @Test("of a parameter names the aggregator's, or a strategy's after its last point")
    func parameter() throws {
        guard case .exponent("-1") = try change("power=-1") else { return wrong() }
        guard case .parameter(nil, "missing", "zero") = try change("missing=zero") else {
            return wrong()
        }
        guard case .parameter("co.corte.capped", "limit", "9") = try change("co.corte.capped.limit=9") else {
            return wrong()
        }
    }

    @Test("of a base, a mode or weights is one of those")
    func others() throws {
        guard case .base(.year) = try change("base=year") else { return wrong() }
        guard case .mode(.baseline) = try change("mode=baseline") else { return wrong() }
        guard case .weights = try change("weights=2024") else { return wrong() }
    }

    @Test("has a key that is told where another isn't known", arguments: ["power.=1", ".power=1", "weight=1", "="])
    func unknown(text: String) {
        #expect(throws: MeasurementError.self) { try change(text) }
    }
}
