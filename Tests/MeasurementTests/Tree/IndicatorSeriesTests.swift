import MeasurementTestSupport
import PlanModel
import Testing

@testable import Measurement

@Suite("The series of an indicator") struct IndicatorSeriesTests {
    private func series(_ rows: [Observation], until cut: Cut) throws -> IndicatorSeries {
        let last = try #require(rows.last)
        let node = PlanTree.Node(
            id: "A", code: "A", parent: 0, children: 0..<0, weight: 1, weightOrigin: nil, power: nil, observation: last)
        return IndicatorSeries(of: node, history: rows, until: cut)
    }

    private func report(_ cut: String?, _ executed: Double?, of programmed: Double) -> Observation {
        row("A", executed).with {
            $0.cut = cut.flatMap { Cut($0) }
            $0.programmed = .of(programmed)
        }
    }

    @Test("has the reports in order, and the year's programme at its end")
    func points() throws {
        let rows = [report("2024-06-30", 30, of: 50), report("2024-03-31", nil, of: 25)]
        let series = try series(rows, until: try #require(Cut("2024Q2")))
        #expect(series.points.map(\.time) == [3, 6, 12])
        #expect(series.points.map(\.executed) == [nil, 30, nil])
        #expect(series.points.map(\.programmed) == [25, 50, 100])
    }

    @Test("ends with the report at the end of the year")
    func yearEnd() throws {
        let series = try series([report("2024-12-31", 90, of: 100)], until: try #require(Cut("2024Q4")))
        #expect(series.points.map(\.time) == [12])
        #expect(series.points.map(\.executed) == [90])
    }

    @Test("takes a row without a date for one of the cut")
    func undated() throws {
        let series = try series([report(nil, 10, of: 20)], until: try #require(Cut("2024Q1")))
        #expect(series.points.map(\.time) == [3, 12])
    }

    @Test(
        "accumulates or falls as its annualisation says",
        arguments: [
            (Annualisation.sum, true, false), (.growing, true, false), (.constant, false, false),
            (.falling, false, true),
            (nil, true, false),
        ] as [(Annualisation?, Bool, Bool)])
    func kinds(annualisation: Annualisation?, isCumulative: Bool, isFalling: Bool) throws {
        let row = report("2024-03-31", 10, of: 20).with {
            $0.annualisation = annualisation
            $0.baseline = .of(7)
        }
        let series = try series([row], until: try #require(Cut("2024Q1")))
        #expect(series.isCumulative == isCumulative)
        #expect(series.isFalling == isFalling)
        #expect(series.baseline == 7)
    }
}
