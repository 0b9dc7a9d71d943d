import Testing

@testable import Measurement
@testable import Reports
@testable import StrategyHost

@Suite("A column of outcomes") struct OutcomeColumnTests {
    private static let outcomes: [Outcome] = [
        .achievement(97.5), .notReported, .achievement(0), .undefined, .notProgrammed, .insufficient,
        .achievement(-3), .notReported, .achievement(177),
    ]

    private func column() -> OutcomeColumn {
        OutcomeColumn(Self.outcomes)
    }

    /// A strategy's output in which some rows have a value.
    private func result(_ values: [Double?]) -> ResultColumn {
        var validity = Bitmap(repeating: true, count: values.count)
        for index in values.indices where values[index] == nil { validity[index] = false }
        return ResultColumn(
            name: "achievement", grain: .row, values: values.map { $0 ?? 0 }, validity: validity,
            flagBits: values.map { _ in 0 }, isFinite: true)
    }

    @Test("gives back what was put in") func roundTrip() {
        let column = column()
        #expect(column.count == Self.outcomes.count)
        #expect(Self.outcomes.indices.map { column[$0] } == Self.outcomes)
        #expect(Self.outcomes.indices.map(column.achievement) == Self.outcomes.map(\.achievement))
    }

    @Test("shows strategies what has an achievement, and nothing else") func asBatch() {
        let column = column().column()
        #expect(column.missingCount == Self.outcomes.count { $0.achievement == nil })
        guard case .numbers(let numbers) = column.values, let validity = column.validity else {
            Issue.record("no numbers")
            return
        }
        for (index, outcome) in Self.outcomes.enumerated() {
            #expect(validity[index] == (outcome.achievement != nil))
            if let value = outcome.achievement { #expect(numbers[index] == value) }
        }
    }

    @Test("counts what wasn't reported as zero where that's asked for, and only that") func unreportedIsZero() {
        var column = column()
        column.countUnreported(among: 1..<7)
        for (index, outcome) in Self.outcomes.enumerated() {
            #expect(column[index] == (index == 1 ? .achievement(0) : outcome))
        }
    }

    @Test("takes a strategy's achievements, and keeps why others have none") func taking() {
        var column = column()
        column.take(result([100, nil, 5, nil, 42, nil, nil, 7, 100]))
        let expected: [Outcome] = [
            .achievement(100), .notReported, .achievement(5), .undefined, .achievement(42), .insufficient,
            .achievement(-3), .achievement(7), .achievement(100),
        ]
        #expect(expected.indices.map { column[$0] } == expected)
    }

    @Test("takes a strategy's achievements of some nodes, and shows it those") func some() {
        var column = column()
        column.take(result([8, nil, 9]), at: [3, 4, 8])
        #expect(
            [column[3], column[4], column[8], column[0]]
                == [8, nil, 9, 97.5].map { $0.map(Outcome.achievement) ?? .notProgrammed })
        let shown = column.column(of: [0, 1, 3])
        guard case .numbers(let numbers) = shown.values, let validity = shown.validity else {
            Issue.record("no numbers")
            return
        }
        #expect([numbers[0], numbers[2]] == [97.5, 8])
        #expect((0..<3).map { validity[$0] } == [true, false, true])
    }

    @Test(
        "says why a node has no achievement when none of its children has",
        arguments: [
            ([.notProgrammed, .notProgrammed], .notProgrammed), ([.notProgrammed, .undefined], .undefined),
            ([.undefined, .notReported], .notReported), ([.insufficient, .notProgrammed], .insufficient),
        ] as [([Outcome], Outcome)])
    func empty(children: [Outcome], expected: Outcome) {
        let column = OutcomeColumn([.achievement(1)] + children)
        #expect(column.emptyOutcome(of: 1..<3) == expected)
    }

    @Test("changes in one place") func changing() {
        var column = OutcomeColumn([.achievement(50), .notReported])
        column.set(0, .insufficient)
        column.set(1, .achievement(1))
        #expect([column[0], column[1]] == [.insufficient, .achievement(1)])
        #expect(column.achievement(0) == nil)
    }
}
