import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import Sensitivity
import StrategyTestSupport
import Testing

@Suite("A projection") struct ProjectionTests {
    /// An indicator's report at a cut: so much executed of so much due, and 100 programmed for the year.
    private func report(_ cut: String, _ executed: Double?, of programmed: Double) -> Observation {
        row("A", executed).with {
            $0.cut = Cut(cut)
            $0.programmed = .of(programmed)
        }
    }

    @Test("of the deck's single cut follows each programme to the end of the year")
    func singleCut() throws {
        let report = try engine.measure(try OfficialDeck.example(), using: "proyeccion")
        #expect(report.base == .year)
        #expect(report.notes.contains { $0.message == "a projection is measured against the programme of the year" })
        // yhat = y P / p, so that against P the achievement is y / p, what it is at the cut.
        for (code, executed, due, year) in [
            ("IS-543", 8.12, 8.58, 12.0), ("IS-545", 556_646, 2_493_000, 4_155_036), ("IS-513", 85, 87.5, 100),
        ] {
            let estimate = try #require(report.node(code)?.indicator?.estimate)
            #expect(isClose(estimate.value, executed * year / due, 1e-12), "\(code)")
            #expect(report.node(code)?.executed == estimate.value)
            #expect(report.node(code)?.programmed == year)
            #expect(isClose(report.achievement(code), 100 * executed / due, 1e-12))
            let low = try #require(estimate.low)
            let high = try #require(estimate.high)
            #expect(low < estimate.value && estimate.value < high)
            #expect((0...1).contains(try #require(estimate.probability)))
        }
    }

    @Test("says in its note what it's measured against, at the year's end and before")
    func note() throws {
        let rows = [report("2024-03-31", 10, of: 25), report("2024-09-30", nil, of: 75)]
        func notes(_ horizon: String?) throws -> [String] {
            try engine.measure(
                Plan(rows), using: "trend-projection",
                options: .init(cut: Cut("2024-03-31"), horizon: horizon.flatMap { Cut($0) })
            ).notes.map(\.message)
        }
        #expect(try notes(nil).contains("a projection is measured against the programme of the year"))
        #expect(try notes("2024-12-31").contains("a projection is measured against the programme of the year"))
        #expect(try notes("2024-09-30").contains("a projection is measured against the programme up to 2024-09-30"))
    }

    @Test("keeps what is there where the whole programme was due at the cut")
    func completeProgramme() throws {
        let report = try engine.measure(try OfficialDeck.example(), using: "proyeccion")
        for (code, executed) in [("IS-569", 67.25), ("MT-75", 9557), ("IS-514", 1)] {
            #expect(report.node(code)?.executed == executed, "\(code)")
        }
    }

    @Test("of several cuts uses them all, in the order of their dates")
    func severalCuts() throws {
        let cuts = [report("2024-06-30", 30, of: 50), report("2024-03-31", 10, of: 25)]
        let forwards = try engine.measure(Plan(cuts.reversed()), using: "trend-projection:method=pace")
        let backwards = try engine.measure(Plan(cuts), using: "trend-projection:method=pace")
        #expect(forwards.cut == Cut("2024-06-30"))
        // b = (y_n - y_0) / D = 30 / 6 months; yhat = 30 + 6 b.
        #expect(isClose(forwards.node("A")?.executed, 60, 1e-12))
        #expect(forwards.node("A")?.indicator?.estimate == backwards.node("A")?.indicator?.estimate)
        #expect(isClose(forwards.achievement("plan"), 60, 1e-12))
    }

    @Test("at an earlier cut knows nothing of the later ones")
    func earlierCut() throws {
        let cuts = [report("2024-03-31", 10, of: 25), report("2024-06-30", 90, of: 50)]
        let both = try engine.measure(
            Plan(cuts), using: "trend-projection", options: .init(cut: Cut("2024-03-31")))
        let alone = try engine.measure(Plan([cuts[0]]), using: "trend-projection")
        #expect(both.node("A")?.indicator?.estimate == alone.node("A")?.indicator?.estimate)
    }

    @Test("knows nothing of other years")
    func otherYears() throws {
        let cuts = [report("2023-12-31", 77, of: 100), report("2024-03-31", 10, of: 25)]
        let alone = try engine.measure(Plan([cuts[1]]), using: "trend-projection")
        #expect(
            try engine.measure(Plan(cuts), using: "trend-projection").node("A")?.executed
                == alone.node("A")?.executed)
    }

    @Test("at the end of the year is the report itself")
    func yearEnd() throws {
        let report = try engine.measure(Plan([report("2024-12-31", 93, of: 100)]), using: "trend-projection")
        #expect(report.node("A")?.executed == 93)
        #expect(report.node("A")?.indicator?.estimate?.probability == 0)
    }

    @Test("can be capped, and says so in its expression")
    func capped() throws {
        let report = try engine.measure(
            Plan([report("2024-06-30", 80, of: 50)]), using: "trend-projection+capped")
        #expect(report.node("A")?.executed == 160)
        // What is executed may stay at 80, so that less than the cap is to be expected.
        let value = try #require(report.achievement("A"))
        #expect(value > 99 && value < 100)
        #expect(report.node("A")?.untreated == 160)
        #expect(report.methodology.strategies.map(\.name) == ["trend-projection", "capped", "weighted-average"])
        #expect(
            report.methodology.expression.hasPrefix(
                "trend-projection:coverage=95,drift=changing,method=auto,weighting=1+capped:at=indicator"))
    }

    @Test("under a cap is the mean of what counts, on the deck")
    func cappedDeck() throws {
        let plan = try OfficialDeck.example()
        let report = try engine.measure(plan, using: "trend-projection+capped")
        // T - se (G(z) - G(z_L)) with 3 degrees of freedom, by hand from the rows of the deck. IS-321 grows from nobody
        // knows where: its last report stands, without a distribution.
        for (id, value) in [("MPI-7871-4", 98.550), ("IS-321", 95.71), ("IS-546", 98.769), ("O2", 97.13)] {
            #expect(report.achievement(id).map { abs($0 - value) < 5e-4 } == true, "\(id)")
        }
        let free = try engine.measure(plan, using: "trend-projection")
        for (open, held) in zip(free.nodes, report.nodes) {
            guard let high = open.outcome.achievement, let low = held.outcome.achievement else { continue }
            #expect(low <= high, "\(open.id)")
            #expect(held.mask.map { abs($0 - (high - low)) < 1e-9 } == true, "\(open.id)")
        }
        let uncapped = try engine.measure(plan, using: "trend-projection+capped:limit=inf")
        #expect(uncapped.nodes.map(\.outcome) == free.nodes.map(\.outcome))
    }

    @Test("under a cap is the same whatever the way it's asked for")
    func cappedInStudies() throws {
        let plan = try OfficialDeck.example()
        let report = try engine.measure(plan, using: "trend-projection+capped")
        let study = try engine.sensitivity(
            of: plan, to: [SensitivityFactor("cap=100,110")], using: "trend-projection")
        for node in study.nodes {
            let capped = report.achievement(node.id)
            #expect(node.lowest?.achievement == capped, "\(node.id)")
        }
    }

    @Test("says what it knows of its distribution, and the report by which distribution a cap took the mean")
    func distributions() throws {
        let report = try engine.measure(try OfficialDeck.example(), using: "trend-projection+capped")
        let detail = try #require(report.node("MPI-7871-4")?.indicator)
        #expect(detail.estimate?.degreesOfFreedom == 3)
        #expect(detail.estimate?.floor == 90)
        #expect(isClose(detail.distribution?.standardError, 2.8284271247461903, 1e-12))
        #expect(detail.distribution?.floor == 90)
        #expect(report.node("IS-514")?.indicator?.distribution == nil, "nothing more is due, and no spread is known")
        let free = try engine.measure(try OfficialDeck.example(), using: "trend-projection+capped:at=plan")
        #expect(free.indicators.allSatisfy { $0.indicator?.distribution == nil })
    }

    @Test("under a cap above the indicators is capped as it is, and a note says so")
    func cappedAbove() throws {
        let plan = try OfficialDeck.example()
        let report = try engine.measure(plan, using: "trend-projection+capped:at=objective")
        let free = try engine.measure(plan, using: "trend-projection")
        #expect(report.achievement("O1") == min(100, try #require(free.achievement("O1"))))
        #expect(report.caveats == [.capOnProjectedFigure(levels: ["objective"])])
        #expect(try engine.measure(plan, using: "trend-projection+capped").caveats.isEmpty)
        #expect(try engine.measure(plan, using: "capped:at=objective").caveats.isEmpty)
        #expect(try engine.measure(plan, using: "trend-projection+capped:at=objective,limit=inf").caveats.isEmpty)
    }

    @Test("of what was never reported is a hole")
    func notReported() throws {
        let report = try engine.measure(Plan([report("2024-06-30", nil, of: 50)]), using: "trend-projection")
        #expect(report.root?.outcome == .notReported)
    }

    @Test("needs to know the date of the cut")
    func noCut() {
        #expect(
            problems(Plan([row("A", 50)]), using: "trend-projection") == [
                "a projection needs the date of the cut, and the matrix has no column for it; add a column 'cut', or "
                    + "give --cut"
            ])
    }

    @Test("takes the date of the cut from the options where the matrix has none")
    func cutGiven() throws {
        let undated = row("A", 50).with { $0.programmed = .of(50) }
        let report = try engine.measure(
            Plan([undated]), using: "trend-projection", options: .init(cut: Cut("2024-06-30")))
        #expect(report.node("A")?.executed == 100)
    }
}
