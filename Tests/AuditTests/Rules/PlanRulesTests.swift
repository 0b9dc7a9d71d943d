import Audit
import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import Testing

@Suite("The rules of the plan") struct PlanRulesTests {
    @Test("want the programme at the cut within the year's")
    func aboveYear() throws {
        func row(_ annualisation: Annualisation, year: Double) -> Observation {
            published("A", executed: 5, of: 10).with {
                $0.programmedYear = .of(year)
                $0.annualisation = annualisation
            }
        }
        #expect(codes(try findings(row(.sum, year: 9))) == ["A programme-above-year"])
        #expect(try findings(row(.sum, year: 10)).isEmpty)
        #expect(try findings(row(.falling, year: 9)).isEmpty)
        #expect(codes(try findings(row(.falling, year: 11))) == ["A programme-above-year"])
    }

    @Test("find what was executed of nothing programmed")
    func withoutProgramme() throws {
        let other = published("B", executed: 1, of: 2)
        #expect(codes(try findings(published("A", executed: 5, of: 0), other)) == ["A executed-without-programme"])
        #expect(try findings(published("A", executed: 0, of: 0), other).isEmpty)
        let np = published("A", executed: 5, of: 0).with { $0.programmed = .np }
        #expect(codes(try findings(np, other)) == ["A executed-without-programme"])
        let falling = published("A", executed: 5, of: 0).with { $0.annualisation = .falling }
        #expect(try findings(falling, other).isEmpty)
    }

    private func quarters(_ programmes: [Double], year: Double, _ annualisation: Annualisation? = .sum) -> Plan {
        Plan(
            programmes.enumerated().map { index, programmed in
                published("A", executed: Double(index + 1), of: programmed).with {
                    $0.cut = Cut(lastDayOfMonth: 3 * (index + 1), in: 2024)
                    $0.programmedYear = .of(year)
                    $0.annualisation = annualisation
                }
            })
    }

    @Test("want the year's end to make the year: accumulated or period by period")
    func periods() throws {
        #expect(try findings(quarters([1, 2, 3, 4], year: 4)).isEmpty)
        #expect(try findings(quarters([1, 2, 3, 4], year: 10)).isEmpty)
        #expect(codes(try findings(quarters([1, 2, 3, 4], year: 5))).contains("A periods-sum") == true)
        #expect(codes(try findings(quarters([1, 2, 3, 4], year: 10, .growing))) == ["A periods-sum"])
        #expect(try findings(quarters([1, 2, 3], year: 10)).isEmpty)
    }

    @Test("compare the year with what comes closer to it: the last programme, or the sum of the periods'")
    func closerReading() throws {
        for annualisation in [Annualisation.sum, nil] {
            let summed = try findings(quarters([20, 20, 20, 30], year: 100, annualisation))
            #expect(summed.map(\.kind) == [.periodsSum(periods: 4)])
            #expect(summed[0].printed == "90")
            #expect(summed[0].recomputed == 100)
            #expect(summed[0].difference == -10)
            let accumulated = try findings(quarters([20, 40, 60, 90], year: 100, annualisation))
            #expect(accumulated.map(\.kind) == [.periodsSum(periods: nil)])
            #expect(accumulated[0].printed == "90")
            #expect(accumulated[0].difference == -10)
        }
        let held = try findings(quarters([20, 20, 20, 30], year: 100, .constant))
        #expect(held.map(\.difference) == [-70])
    }

    @Test("add periods up exactly, and say nothing where that doesn't fit")
    func exactPeriods() throws {
        #expect(try findings(quarters([0.1, 0.2, 0.3, 0.4], year: 1)).isEmpty)
        #expect(try findings(quarters([1e18, 1e-25, 1e-25, 1e-25], year: 1e18)).isEmpty)
    }

    @Test("want a baseline where it's measured from")
    func baseline() throws {
        let row = published("A", executed: 5, of: 10).with { $0.annualisation = .growing }
        #expect(try findings(row).isEmpty)
        #expect(codes(try findings(Plan([row]), options: .init(mode: .baseline))) == ["A baseline-missing"])
        let based = row.with { $0.baseline = .of(1) }
        #expect(try findings(Plan([based]), options: .init(mode: .baseline)).isEmpty)
    }

    @Test("want a code to stand for one node")
    func repeatedCodes() throws {
        let rows = [
            published("A", executed: 1, of: 2, in: ["P1", "O1"]), published("B", executed: 1, of: 2, in: ["P2", "O1"]),
        ]
        let found = try findings(Plan(levels: ["pillar", "objective"], observations: rows))
        #expect(found.map(\.kind) == [.codeRepeated(count: 2)])
        #expect(found[0].node == "P1/O1")
        #expect(found[0].printed == "O1")
    }

    @Test("want an indicator to have one code, which takes its name, entity and magnitudes to tell")
    func repeatedIndicators() throws {
        let row = published("A", executed: 1, of: 2).with { $0.entity = "Secretaría" }
        let same = row.with { $0.indicator = "B" }
        #expect(try findings(row, same).map(\.kind) == [.indicatorRepeated(first: "A")])
        #expect(try findings(row, same.with { $0.entity = "Otra" }).isEmpty)
        #expect(try findings(row, same.with { $0.executed = .of(2) }).isEmpty)
        #expect(try findings(row, same.with { $0.name = "Otra cosa" }).isEmpty)
    }
}
