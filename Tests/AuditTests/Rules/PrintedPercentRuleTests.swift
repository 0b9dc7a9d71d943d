import MeasurementTestSupport
import PlanModel
import Testing

@testable import Audit
@testable import Measurement
@testable import Reports

@Suite("The rule of printed percentages") struct PrintedPercentRuleTests {
    @Test(
        "tells rounding, cutting off and neither apart",
        arguments: [
            ("66,67%", []), ("67%", []), ("66,7%", []), ("66,66%", ["A percent-truncated"]),
            ("66%", ["A percent-truncated"]), ("-66,67%", ["A percent-wrong"]),
            ("66,68%", ["A percent-wrong", "A count-impossible"]),
            ("76,67%", ["A percent-wrong", "A count-impossible"]),
        ])
    func verdicts(text: String, expected: [String]) throws {
        #expect(codes(try findings(published("A", executed: 2, of: 3, as: text))) == expected)
    }

    @Test("gives the figures, and the place of the row")
    func figures() throws {
        let found = try #require(try findings(published("A", executed: 2, of: 3, as: "66%", line: 7)).first)
        #expect(found.printed == "66%")
        #expect(found.recomputed == 100 * 2 / 3.0)
        #expect(abs((found.difference ?? 0) + 2 / 3.0) < 1e-15)
        #expect(found.place == Place(file: "matriz.csv", row: 7))
        #expect(found.severity == .warning)
    }

    @Test("says what rounded magnitudes could give")
    func inputs() throws {
        let row = published("A", executed: 2, of: 3)
        let range = try #require(PrintedPercentRule.inputs(of: row, base: .cut, mode: .simple))
        #expect(abs(range.lowerBound - 100 * 1.5 / 3.5) < 1e-12)
        #expect(abs(range.upperBound - 100 * 2.5 / 2.5) < 1e-12)
        let exact = row.with { $0.executed = Reading(.number(2), text: "2,00") }
        let narrow = try #require(PrintedPercentRule.inputs(of: exact, base: .cut, mode: .simple))
        #expect(abs(narrow.lowerBound - 100 * 1.995 / 3.5) < 1e-12)
        #expect(PrintedPercentRule.inputs(of: row, base: .cut, mode: .baseline) == nil)
        #expect(PrintedPercentRule.inputs(of: published("A", executed: 2, of: 0), base: .cut, mode: .simple) == nil)
    }

    private func origins(
        _ row: Observation, options: MeasurementOptions = .init(), _ others: Observation...
    ) throws -> [PercentOrigin] {
        let found = try findings(Plan([row] + others), options: options).first { $0.node == row.indicator }
        guard case .percentWrong(_, let origins)? = found?.kind else { return [] }
        return origins
    }

    private func origin(_ way: PercentOrigin.Way, _ value: Double, isTruncated: Bool = false) -> PercentOrigin {
        PercentOrigin(way: way, value: value, isTruncated: isTruncated)
    }

    @Test("names the cap where 100 is printed for more")
    func cap() throws {
        #expect(try origins(published("A", executed: 9557, of: 5400, as: "100%")) == [origin(.cap, 100)])
        #expect(try origins(published("A", executed: 9557, of: 5400, as: "99%")).isEmpty)
    }

    @Test("takes a figure that is cut off for capped where the column is, as in a01-publicado-con-tope.csv")
    func cappedColumn() throws {
        let slightly = published("B", executed: 67.25, of: 66.63, as: "100%")
        let half = published("C", executed: 50, of: 100, as: "50%")
        let capped = try findings(published("A", executed: 9557, of: 5400, as: "100%"), slightly, half)
        #expect(capped.map(\.kind.code) == ["percent-wrong", "percent-wrong"])
        #expect(capped[1].kind == .percentWrong(inputs: nil, origins: [origin(.cap, 100)]))
        #expect(capped.allSatisfy { $0.sentence(in: .spanish).hasSuffix("; saldría de un tope, mín(x, 100)") })
        // Without another that shows it, or beside one above 100, it's cut off.
        #expect(codes(try findings(slightly, half)) == ["B percent-truncated"])
        let whole = published("D", executed: 3, of: 2, as: "150%")
        let mixed = try findings(published("A", executed: 9557, of: 5400, as: "100%"), slightly, half, whole)
        #expect(codes(mixed) == ["A percent-wrong", "B percent-truncated"])
    }

    @Test("names the year's programme, and what was due at the cut where the year's counts")
    func base() throws {
        func row(_ text: String) -> Observation {
            published("A", executed: 30, of: 40, as: text).with { $0.programmedYear = .of(70) }
        }
        #expect(try origins(row("42,86%")) == [origin(.base(.year), 300 / 7.0)])
        #expect(try origins(row("42,85%")) == [origin(.base(.year), 300 / 7.0, isTruncated: true)])
        #expect(try origins(row("75%"), options: .init(base: .year)) == [origin(.base(.cut), 75)])
    }

    @Test("names the inverse, as in a03-publicado-decreciente-al-reves.csv")
    func inverse() throws {
        func falling(_ code: String, _ executed: Double, of programmed: Double, as text: String) -> Observation {
            published(code, executed: executed, of: programmed, as: text).with { $0.annualisation = .falling }
        }
        #expect(
            try origins(falling("A", 12, of: 10, as: "120%")) == [origin(.inverse(overProgramme: true), 120)])
        #expect(
            try origins(falling("B", 10, of: 15, as: "66,67%"))
                == [origin(.inverse(overProgramme: true), 200 / 3.0)])
        #expect(
            try origins(published("C", executed: 8, of: 10, as: "125%"))
                == [origin(.inverse(overProgramme: false), 125)])
    }

    @Test("names a fraction of 1, but not where 1 is the rounding of anything")
    func fraction() throws {
        #expect(try origins(published("A", executed: 2, of: 3, as: "0,67")) == [origin(.fraction, 2 / 3.0)])
        #expect(try origins(published("A", executed: 2, of: 3, as: "1")).isEmpty)
        #expect(try origins(published("A", executed: 3, of: 3, as: "1")) == [origin(.fraction, 1)])
    }

    @Test("names measuring with the baseline, or without it")
    func mode() throws {
        func row(_ text: String) -> Observation {
            published("A", executed: 60, of: 80, as: text).with {
                $0.annualisation = .growing
                $0.baseline = .of(40)
            }
        }
        #expect(try origins(row("50%")) == [origin(.mode(.baseline), 50)])
        #expect(try origins(row("75%"), options: .init(mode: .baseline)) == [origin(.mode(.simple), 75)])
    }

    @Test("names the figure of the cut before, and of no other")
    func previousCut() throws {
        func row(_ executed: Double, _ month: Int, as text: String? = nil) -> Observation {
            published("A", executed: executed, of: 100, as: text).with {
                $0.cut = Cut(lastDayOfMonth: month, in: 2024)
            }
        }
        let before = try #require(Cut("2024-06-30"))
        func origins(_ text: String) throws -> [PercentOrigin] {
            let found = try findings(row(10, 3), row(37, 6), row(61, 9, as: text))
            guard case .percentWrong(_, let origins)? = found.first?.kind else { return [] }
            return origins
        }
        #expect(try origins("37%") == [origin(.previousCut(before), 37)])
        #expect(try origins("10%").isEmpty)
        // Nobody reported it, and the figure stayed.
        let other = published("B", executed: 1, of: 2).with { $0.cut = Cut(lastDayOfMonth: 9, in: 2024) }
        let stayed = row(0, 9, as: "37%").with { $0.executed = .absent }
        let found = try findings(row(10, 3), row(37, 6), stayed, other)
        #expect(
            found.map(\.kind) == [
                .percentUnsupported(status: "notReported", origins: [origin(.previousCut(before), 37)])
            ])
        #expect(
            found[0].sentence(in: .spanish)
                == "se publica 37% y no hay cifra que lo dé: no se reportó; saldría de la cifra del corte anterior, 2024-06-30"
        )
        #expect(
            found[0].sentence(in: .english)
                == "37% is published, and no figure gives it: nothing was reported; it would come from the figure of the cut "
                + "before, 2024-06-30")
    }

    @Test("doesn't let a percentage pass that no figure gives")
    func unsupported() throws {
        let unreported = try findings(
            published("A", executed: nil, of: 3, as: "0%"), published("B", executed: 1, of: 1))
        #expect(codes(unreported) == ["A percent-unsupported"])
        #expect(unreported[0].sentence(in: .english).contains("nothing was reported"))
        let undefined = try findings(published("A", executed: 0, of: 0, as: "100%"), published("B", executed: 1, of: 1))
        #expect(codes(undefined) == ["A percent-unsupported"])
    }

    @Test("measures as it's asked to: falling indicators, the year's programme, baselines")
    func options() throws {
        let falling = published("A", executed: 50, of: 40, as: "80%").with { $0.annualisation = .falling }
        #expect(try findings(falling).isEmpty)
        let year = published("A", executed: 50, of: 40, as: "50%").with { $0.programmedYear = .of(100) }
        #expect(try findings(Plan([year]), options: .init(base: .year)).isEmpty)
        #expect(codes(try findings(year)) == ["A percent-wrong"])
        let growing = published("A", executed: 60, of: 80, as: "50%").with {
            $0.annualisation = .growing
            $0.baseline = .of(40)
        }
        #expect(try findings(Plan([growing]), options: .init(mode: .baseline)).isEmpty)
    }
}
