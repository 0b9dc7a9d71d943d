import Testing

@testable import Ingest

@Suite("A column's number format") struct FormatDecisionTests {
    private func decide(_ columns: [[String]], _ separator: Separator = .semicolon) -> [FormatDecision] {
        let evidence = columns.map { cells in
            var evidence = FormatEvidence()
            for (record, cell) in cells.enumerated() {
                if let number = numberText(cell) { evidence.add(number, record: record) }
            }
            return evidence
        }
        return FormatDecision.decide(evidence, separator: separator)
    }

    @Test("follows its own numbers first") func own() {
        let decisions = decide([["5.400", "66,63"], ["5.400", "67.25"]], .comma)
        #expect(decisions.map(\.format) == [.colombian, .plain])
        #expect(decisions.map(\.basis) == [.ownNumbers, .ownNumbers])
    }

    @Test("follows the other columns next") func others() {
        let decisions = decide([["5.400"], ["67.25"], ["1"]])
        #expect(decisions.map(\.format) == [.plain, .plain, .plain])
        #expect(decisions.map(\.basis) == [.otherColumns, .ownNumbers, .otherColumns])
        #expect(decisions.map(\.hasAmbiguousNumbers) == [true, false, false])
    }

    @Test(
        "follows the separator last",
        arguments: [
            (Separator.semicolon, NumberFormat.colombian), (.comma, .plain), (.tab, .colombian),
        ])
    func separator(separator: Separator, format: NumberFormat) {
        let decisions = decide([["5.400"], ["41.667"]], separator)
        #expect(decisions.map(\.format) == [format, format])
        #expect(decisions.map(\.basis) == [.separator, .separator])
    }

    @Test("is the one that most of its numbers have") func majority() {
        #expect(decide([["66,63", "67.25", "1,5"]]).map(\.format) == [.colombian])
        #expect(decide([["66.63", "67,25", "1.5"]]).map(\.format) == [.plain])
    }
}
