import MeasurementTestSupport
import PlanModel
import Testing

@testable import Measurement

@Suite("The series of an indicator") struct IndicatorSeriesTests {
    private func series(
        _ rows: [Observation], until cut: Cut, to horizon: Cut? = nil, of row: Observation? = nil
    ) throws -> IndicatorSeries {
        let last = try #require(row ?? rows.last)
        let node = PlanTree.Node(
            id: "A", code: "A", parent: 0, children: 0..<0, weight: 1, weightOrigin: nil, power: nil, observation: last)
        return IndicatorSeries(of: node, history: rows, until: cut, to: horizon)
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

    @Test("has earlier years at times of 0 and below, and last December's end at 0")
    func earlierYears() throws {
        let rows = [
            report("2022-12-31", 80, of: 100), report("2023-06-30", 40, of: 50), report("2023-12-31", 90, of: 100),
            report("2024-03-31", 20, of: 25),
        ]
        let series = try series(rows, until: try #require(Cut("2024Q1")))
        #expect(series.points.map(\.time) == [-12, -6, 0, 3, 12])
        #expect(series.points.map(\.executed) == [80, 40, 90, 20, nil])
        #expect(series.restartsYearly == true)
        #expect(series.target == 100)
    }

    @Test("has the years that a row holds in columns, but for those that rows report and those to come")
    func columnsOfYears() throws {
        let last = report("2024-03-31", 20, of: 25).with {
            $0.years = [2022, 2023, 2024].map { year in
                YearFigures(year, goal: .of(100), executed: .of(Double(year - 1950)))
            }
        }
        let rows = [report("2023-12-31", 90, of: 100), last]
        let series = try series(rows, until: try #require(Cut("2024Q1")))
        #expect(series.points.map(\.time) == [-12, 0, 3, 12])
        #expect(series.points.map(\.executed) == [72, 90, 20, nil])
        #expect(series.points.map(\.programmed) == [100, 100, 25, 100])
    }

    @Test("has the cut that nothing was reported of, with what was due, and the date of the last report")
    func silentCut() throws {
        let rows = [report("2024-01-31", 10, of: 10), report("2024-09-30", nil, of: 75)]
        let series = try series(rows, until: try #require(Cut("2024Q3")))
        #expect(series.points.map(\.time) == [1, 9, 12])
        #expect(series.points.map(\.executed) == [10, nil, nil])
        #expect(series.points.map(\.programmed) == [10, 75, 100])
        #expect(series.reported == Cut("2024-01-31"))
        // The row at the cut may be the measured one alone.
        let absent = try self.series(
            [rows[0]], until: try #require(Cut("2024Q3")), of: report("2024-09-30", nil, of: 70))
        #expect(absent.points.map(\.time) == [1, 9, 12])
        #expect(absent.points.map(\.programmed) == [10, 70, 100])
    }

    @Test("knows no report after the cut, but what is due at a horizon inside the year")
    func horizonInside() throws {
        let rows = [
            report("2024-03-31", 20, of: 25), report("2024-06-30", 40, of: 50), report("2024-09-30", 70, of: 75),
        ]
        let series = try series(
            rows, until: try #require(Cut("2024Q1")), to: Cut("2024Q3"), of: rows[0])
        #expect(series.points.map(\.time) == [3, 9])
        #expect(series.points.map(\.executed) == [20, nil])
        #expect(series.target == 75)
        let unknown = try self.series(
            [rows[0]], until: try #require(Cut("2024Q1")), to: Cut("2024Q2"))
        #expect(unknown.points.map(\.time) == [3, 6])
        #expect(unknown.target == nil)
    }

    @Test("is held against the year's target on 31 December, not against what was due by that day's row")
    func yearsTarget() throws {
        let row = report("2024-12-31", 90, of: 95)
        #expect(row.programmedYear.number == 100)
        #expect(try series([row], until: try #require(Cut("2024Q4"))).target == 100)
        let lost = row.with { $0.programmedYear = .absent }
        #expect(try series([lost], until: try #require(Cut("2024Q4"))).target == 95)
    }

    @Test("starts anew every year where a year of an unstated annualisation begins below the end of the one before")
    func unstated() throws {
        func years(_ first: Double, _ next: Double, _ annualisation: Annualisation? = nil) throws -> IndicatorSeries {
            let rows = [report("2023-12-31", first, of: 100), report("2024-03-31", next, of: 25)].map { row in
                row.with { $0.annualisation = annualisation }
            }
            return try series(rows, until: try #require(Cut("2024Q1")))
        }
        #expect(try years(90, 20).restartsYearly == true)
        #expect(try years(90, 20).points.map(\.time) == [0, 3, 12])
        // Nobody knows whether 95 goes on from 90: the year alone is left.
        #expect(try years(90, 95).restartsYearly == nil)
        #expect(try years(90, 95).points.map(\.time) == [3, 12])
        #expect(try years(90, 20, .growing).restartsYearly == false)
        #expect(try years(90, 95, .sum).restartsYearly == true)
    }

    @Test("has the ceiling of its row")
    func ceiling() throws {
        let row = report("2024-03-31", 10, of: 20)
        #expect(try series([row], until: try #require(Cut("2024Q1"))).ceiling == nil)
        #expect(try series([row.with { $0.ceiling = 100 }], until: try #require(Cut("2024Q1"))).ceiling == 100)
    }
}
