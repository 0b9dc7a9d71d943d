import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import Testing

@testable import Workbooks

@Suite("Formulas of a report's nodes") struct NodeFormulasTests {
    private let layout = NodeFormulas.Layout(achievement: 2, weight: 5)

    private func formulas(_ plan: Plan, _ methodology: String = "weighted-average") throws -> [String?] {
        let report = try engine.measure(plan, using: methodology)
        let formulas = NodeFormulas(report, layout)
        return report.nodes.indices.map(formulas.achievement)
    }

    private let plan = Plan([
        row("A", 180, weight: 2), row("B", 120), row("C", 90, in: ["O2"]), row("D", 60, in: ["O2"]),
    ])

    @Test("are weighted means over the children's cells: in one block, or term by term")
    func means() throws {
        #expect(
            try formulas(plan) == [
                "(F3*C3+F6*C6)/(F3+F6)", "SUMPRODUCT(C4:C5,F4:F5)/SUM(F4:F5)", nil, nil,
                "SUMPRODUCT(C7:C8,F7:F8)/SUM(F7:F8)", nil, nil,
            ])
    }

    @Test("hold the caps and floors of a node's level around the mean")
    func treatments() throws {
        #expect(
            try formulas(plan, "capped:at=objective,limit=100+weighted-average")[1]
                == "MIN(SUMPRODUCT(C4:C5,F4:F5)/SUM(F4:F5),100)")
        let report = try engine.measure(plan, using: "capped:at=indicator,limit=100+weighted-average")
        let formulas = NodeFormulas(report, .init(achievement: 2, untreated: 3, weight: 6))
        #expect(formulas.achievement(of: 2) == "MIN(D4,100)")
        #expect(formulas.achievement(of: 1) == "D3")
        #expect(formulas.mean(of: 1) == "SUMPRODUCT(C4:C5,G4:G5)/SUM(G4:G5)")
    }

    @Test("leave the weight of what isn't reported to the others, as the methodology does")
    func missing() throws {
        let plan = Plan([row("A", 180), row("B", nil), row("C", 90, in: ["O2"])])
        #expect(try formulas(plan)[1] == "SUMPRODUCT(C4:C5,F4:F5)/SUMPRODUCT(ISNUMBER(C4:C5)*F4:F5)")
        // What counts as zero keeps its weight.
        #expect(try formulas(plan, "weighted-average:missing=zero")[1] == "SUMPRODUCT(C4:C5,F4:F5)/SUM(F4:F5)")
    }

    @Test("are none where the mean is another, of the methodology or of one node")
    func otherMeans() throws {
        for power in ["0", "-1", "2", "inf"] {
            #expect(try formulas(plan, "weighted-average:power=\(power)").allSatisfy { $0 == nil }, "\(power)")
        }
        var own = plan
        own.nodes["O1", default: .init()].power = 0
        let formulas = try formulas(own)
        #expect(formulas[1] == nil)
        #expect(formulas[4] != nil)
    }

    @Test("are none where a module doesn't declare what it does")
    func undeclared() throws {
        let report = try engineWithMedian().measure(Plan([row("A", 100), row("B", 100)]), using: "median")
        let formulas = NodeFormulas(report, layout)
        #expect(report.nodes.indices.allSatisfy { formulas.achievement(of: $0) == nil })
    }

    @Test("are none where they would be longer than Excel takes")
    func long() throws {
        let rows = (0..<900).map { row("I\($0)", 50, in: ["O\($0)"]) }
        #expect(try formulas(Plan(rows))[0] == nil)
    }
}
