import Encoding
import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing
import Words

@Suite("A comparison of many units") struct UnitComparisonTests {
    private let two = ["weighted-average", "capped"]

    private func figures(_ unit: String, _ cut: String? = nil, _ values: Double?...) -> BatchReport.PlanFigures {
        BatchReport.PlanFigures(
            unit: unit, cut: cut.flatMap { Cut($0) },
            outcomes: values.map { $0.map(Outcome.achievement) ?? .notReported },
            coverage: values.map { $0 == nil ? 0 : 1 })
    }

    private func compare(
        _ plans: [BatchReport.PlanFigures], using methodologies: [String]? = nil, options: MeasurementOptions = .init()
    ) throws -> UnitComparison {
        let streaming = try StreamingEngine(
            catalog: Bundled.catalog, plan: Plan([]), methodologies: methodologies ?? two, options: options)
        var gathered = UnitFigures()
        for plan in plans { gathered.add(plan) }
        return UnitComparison(of: gathered, measuredBy: streaming)
    }

    @Test("ranks the units under each methodology, alike what is printed alike, and shifts are positive for a rise")
    func ranks() throws {
        let comparison = try compare([
            figures("U1", nil, 180, 100), figures("U2", nil, 110, 99.996), figures("U3", nil, 60, 60),
        ])
        let units = Dictionary(uniqueKeysWithValues: comparison.units.map { ($0.unit ?? "", $0) })
        #expect(units["U1"]?.ranks == [1, 1])
        #expect(units["U2"]?.ranks == [2, 1])
        #expect(units["U2"]?.shifts == [0, 1])
        #expect(units["U3"]?.ranks == [3, 3])
        #expect(units["U1"]?.differences == [0, -80])
    }

    @Test("puts first what moves most in rank, then in points, and last what can't be told")
    func order() throws {
        let comparison = try compare([
            figures("none", nil, nil, 10), figures("still", nil, 60, 60), figures("points", nil, 180, 100),
            figures("rank", nil, 110, 100),
        ])
        #expect(comparison.units.map(\.unit) == ["rank", "points", "still", "none"])
        #expect(comparison.units.last?.shifts == [nil, nil])
    }

    @Test("looks at every methodology for what moves, not at the last alone")
    func everyMethodology() throws {
        let comparison = try compare(
            [figures("A", nil, 90, 90, 90), figures("B", nil, 80, 95, 80)], using: two + ["capped:at=plan"])
        // Both move a place under the second methodology alone, and B by more points.
        #expect(comparison.units.map(\.unit) == ["B", "A"])
        #expect(comparison.units.map(\.shifts) == [[0, 1, 0], [0, -1, 0]])
        #expect(comparison.summary.map(\.largestShift) == [1, 0])
    }

    @Test("sums up differences, shifts and the order")
    func summary() throws {
        let summary = try #require(
            try compare([
                figures("A", nil, 180, 100), figures("B", nil, 40, 40), figures("C", nil, 90, 90),
                figures("D", nil, 100, 100),
            ]).summary.first)
        #expect(summary.meanDifference == 20)
        #expect(summary.largestDifference == 80)
        // D rises from 2 to 1, beside A.
        #expect(summary.meanShift == 0.25)
        #expect(summary.largestShift == 1)
        #expect(isClose(summary.spearman, 4.5 / 22.5.squareRoot(), 1e-15))
        #expect(isClose(summary.kendall, 5 / 30.0.squareRoot(), 1e-15))
    }

    @Test("takes each unit at its latest cut, in whatever order they come")
    func latest() throws {
        let comparison = try compare([
            figures("A", "2024Q2", 50, 50), figures("A", "2024Q1", 10, 10), figures("B", "2024Q1", 20, 20),
        ])
        #expect(comparison.planCount == 3)
        #expect(comparison.units.map { $0.outcomes[0].achievement } == [50, 20])
    }

    @Test("under one methodology puts the lowest first")
    func single() throws {
        let comparison = try compare(
            [figures("A", nil, 50), figures("B", nil, 20), figures("C", nil, nil)], using: ["capped"])
        #expect(comparison.units.map(\.unit) == ["B", "A", "C"])
        #expect(comparison.units.map { $0.ranks[0] } == [2, 1, nil])
        #expect(comparison.summary.isEmpty)
    }

    @Test("says of methodologies that they're the same, or differ for no unit")
    func equal() throws {
        let plans = [figures("A", nil, 50, 50, 50)]
        let comparison = try compare(plans, using: ["capped", "capped:limit=100", "capped:limit=500"])
        #expect(
            comparison.equal == [
                .init(first: "capped", second: "capped:limit=100", reason: .sameMethodology),
                .init(first: "capped", second: "capped:limit=500", reason: .sameFigures),
            ])
        #expect(
            comparison.notes.map(\.message) == [
                "'capped' and 'capped:limit=100' are the same methodology",
                "'capped' and 'capped:limit=500' differ nowhere on these plans",
            ])
    }

    @Test("as JSON says how the units were measured")
    func json() throws {
        let json = try ParsedJSON(
            compare(
                [figures("A", nil, 120, 100), figures("B", nil, nil, nil)],
                options: .init(minimumCoverage: .init(weight: 0.8))
            ).json)
        #expect(json.text("schema") == "corte.units/1")
        let methodologies = try json.objects("methodologies")
        #expect(methodologies.map { $0.text("key") } == two)
        #expect(
            methodologies[1].text("expression")
                == "capped:at=indicator,limit=100+weighted-average:missing=rescale,power=1")
        #expect(methodologies[1].text("fingerprint")?.hasPrefix("sha256:") ?? false)
        #expect(methodologies[1].number("minimumCoverage") == 0.8)
        let units = try json.objects("units")
        #expect(try units[0].object("differences").number("capped") == -20)
        #expect(try units[1].object("statuses").text("capped") == "notReported")
        #expect(try json.object("summary").object("capped").number("largestShift") == 0)
    }

    @Test("says whose figures rest on a part of their plan's weight, the least covered first") func coverage() throws {
        func plan(_ unit: String, _ value: Double?, _ coverage: Double) -> BatchReport.PlanFigures {
            BatchReport.PlanFigures(
                unit: unit, cut: nil, outcomes: [value.map(Outcome.achievement) ?? .notReported], coverage: [coverage])
        }
        let one = try compare([plan("A", 90, 1), plan("B", 100, 0.25), plan("C", nil, 0)], using: ["capped"])
        #expect(one.units.map(\.leastCoverage) == [1, 0.25, nil])
        #expect(
            one.notes.map(\.message) == [
                "the figure of 1 of 3 units rests on a part of the plan's weight: B 25.00%"
            ])
        let units = zip(["A", "B", "C", "D"], [0.9, 0.4, 0.8, 0.5])
        let many = try compare(units.map { plan($0, 100, $1) }, using: ["capped"])
        #expect(
            many.notes.map { $0.line(in: .es) } == [
                "la cifra de 4 de 4 unidades se apoya en una parte del peso de su plan; las de menor cobertura: B 40,00\u{A0}%, "
                    + "D 50,00\u{A0}%, C 80,00\u{A0}%; lo que falta de una lo dice --unit; --min-coverage deja sin cifra a "
                    + "las de poca cobertura"
            ])
        #expect(try compare([plan("A", 90, 1)], using: ["capped"]).notes.isEmpty)
        let json = try ParsedJSON(one.json).objects("units")
        #expect(try json.map { try $0.object("coverage").number("capped") } == [1, 0.25, 0])
    }
}
