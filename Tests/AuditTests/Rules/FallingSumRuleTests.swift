import Audit
import MeasurementTestSupport
import PlanModel
import Testing

@Suite("The rule of falling sums") struct FallingSumRuleTests {
    private func falls(
        _ executed: [Double?], of programmed: [Double], _ annualisation: Annualisation? = .sum, year: Double = 100,
        from month: Int = 3
    ) throws -> [AuditFinding] {
        let rows = executed.indices.map { index in
            let end = month + 3 * index
            return published("A", executed: executed[index], of: programmed[index]).with {
                $0.cut = Cut(lastDayOfMonth: (end - 1) % 12 + 1, in: 2024 + (end - 1) / 12)
                $0.programmedYear = .of(year)
                $0.annualisation = annualisation
            }
        }
        return try findings(Plan(rows)).filter { $0.code == "executed-falls" }
    }

    @Test("finds a sum since the year began that is less than at the cut before")
    func finds() throws {
        let found = try falls([20, 45, 40], of: [25, 50, 75])
        #expect(found.map(\.kind) == [.executedFalls(since: try #require(Cut("2024-06-30")))])
        #expect(found[0].printed == "40")
        #expect(found[0].recomputed == 45)
        #expect(found[0].difference == -5)
        #expect(try falls([45, nil, 40], of: [25, 50, 75]).count == 1)
        #expect(try falls([45, 40], of: [100, 100]).count == 1)
    }

    @Test("lets be what rises, isn't a sum, starts a new year or is of each period")
    func letsBe() throws {
        #expect(try falls([20, 40, 40], of: [25, 50, 75]).isEmpty)
        for other in [Annualisation.growing, .falling, .constant, nil] {
            #expect(try falls([45, 40], of: [25, 50], other).isEmpty)
        }
        #expect(try falls([90, 20], of: [100, 25], from: 12).isEmpty)
        #expect(try falls([30, 20], of: [25, 25]).isEmpty)
        #expect(try falls([30, 20], of: [30, 20]).isEmpty)
        #expect(try falls([40, nil], of: [25, 50]).isEmpty)
    }
}
