import Testing
import Words

@testable import Ingest

@Suite("A column's number format") struct FormatDecisionTests {
    private func decide(
        _ columns: [[String]], _ separator: Separator = .semicolon, headers: Language? = nil,
        wanted: NumberFormat? = nil
    ) throws -> [FormatDecision] {
        let names: [MatrixColumn] = [.programmed, .executed, .baseline]
        let evidence = zip(names, columns).map { name, cells in
            var evidence = FormatEvidence()
            for (record, cell) in cells.enumerated() {
                if let number = numberText(cell) { evidence.add(number, record: record) }
            }
            return (column: name, evidence: evidence)
        }
        return try FormatDecision.decide(
            evidence, clues: .init(separator: separator, headers: headers, wanted: wanted))
    }

    @Test("is one for all magnitudes of a file") func file() throws {
        let decisions = try decide([["5.400", "66,63"], ["5.400", "67,25"]], .comma)
        #expect(decisions.map(\.format) == [.colombian, .colombian])
        #expect(decisions.map(\.basis) == [.ownNumbers, .ownNumbers])
    }

    @Test("is the separator's where the numbers contradict each other") func divided() throws {
        let columns = [["5.400", "66,63"], ["5.400", "67.25"]]
        #expect(try decide(columns, .semicolon).map(\.format) == [.colombian, .colombian])
        #expect(try decide(columns, .comma).map(\.format) == [.plain, .plain])
        #expect(try decide(columns, .tab, headers: .es).map(\.format) == [.colombian, .colombian])
        #expect(throws: FormatDecision.Conflict.self) { try decide(columns, .tab) }
        #expect(try decide(columns, .tab, wanted: .plain).map(\.basis) == [.request, .request])
    }

    @Test("doesn't follow one cell against many") func lone() throws {
        let columns = [["5.400", "66.63", "1.5", "2.5", "3.5"], ["67,25"]]
        #expect(try decide(columns).map(\.format) == [.plain, .plain])
    }

    @Test("follows the other columns next") func others() throws {
        let decisions = try decide([["5.400"], ["67.25"], ["1"]])
        #expect(decisions.map(\.format) == [.plain, .plain, .plain])
        #expect(decisions.map(\.basis) == [.otherColumns, .ownNumbers, .otherColumns])
        #expect(decisions.map(\.hasAmbiguousNumbers) == [true, false, false])
    }

    @Test(
        "follows the separator last",
        arguments: [
            (Separator.semicolon, NumberFormat.colombian), (.comma, .plain), (.tab, .colombian),
        ])
    func separator(separator: Separator, format: NumberFormat) throws {
        let decisions = try decide([["5.400"], ["41.667"]], separator)
        #expect(decisions.map(\.format) == [format, format])
        #expect(decisions.map(\.basis) == [.separator, .separator])
    }

    @Test("is the one that most of its numbers have") func majority() throws {
        #expect(try decide([["66,63", "67.25", "1,5"]]).map(\.format) == [.colombian])
        #expect(try decide([["66.63", "67,25", "1.5"]]).map(\.format) == [.plain])
    }
}
