import Audit
import Foundation
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing

/// What the reference list of the official deck's inconsistencies says, found one by one.
@Suite("The audit of the official deck") struct OfficialDeckAuditTests {
    private let audit: Audit
    private let reference: [String: Any]

    init() throws {
        audit = try engine.audit(try OfficialDeck.example())
        let bytes = try DataFile.bytes("AuditTests/Goldens/deck_audit.json")
        reference = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    private func finding(_ node: String, _ code: String) throws -> AuditFinding {
        try #require(audit.findings.first { $0.node == node && $0.code == code }, "\(node) \(code)")
    }

    /// An item of the reference list.
    private func item(_ number: Int) throws -> [String: Any] {
        let items = try #require(reference["inconsistencies"] as? [[String: Any]])
        return try #require(items.first { $0["n"] as? Int == number })
    }

    /// The first number of a text of an item, blanks between thousands left out.
    private func number(_ number: Int, _ key: String) throws -> Double {
        let text = try #require(try item(number)[key] as? String)
        let digits = text.drop { !$0.isNumber && $0 != "-" }.prefix { $0.isNumber || $0 == "." || $0 == "-" }
        return try #require(Double(digits))
    }

    /// The items of the list, by the node and code that they're found under.
    static let listed: [(Int, String, String)] = [
        (1, "MT-75", "percent-truncated"), (2, "MT-75", "note-percent-truncated"), (3, "O1", "rounding-mixed"),
        (4, "IS-543", "note-percent-wrong"), (5, "O3", "node-wrong"), (6, "O4", "node-wrong"),
        (7, "IS-546", "percent-wrong"), (8, "IS-546", "note-percent-wrong"), (9, "IS-546", "note-gap-wrong"),
        (10, "IS-545", "note-gap-wrong"), (11, "O5", "node-tie"),
    ]

    @Test("finds every numeric inconsistency with its figures", arguments: listed)
    func items(_ item: (number: Int, node: String, code: String)) throws {
        let found = try finding(item.node, item.code)
        #expect(isClose(found.recomputed, try number(item.number, "recomputed"), 1e-12))
        let printed = try #require(try self.item(item.number)["printed"] as? String)
        #expect(printed.contains(try #require(found.printed)))
    }

    /// Item 4's difference is given against the rounded lag, and those of 9 and 10 beside the readings.
    @Test("gives the differences of the list", arguments: listed.filter { ![4, 9, 10].contains($0.0) })
    func differences(_ item: (number: Int, node: String, code: String)) throws {
        let difference = try #require(try finding(item.node, item.code).difference)
        #expect(abs(difference - (try number(item.number, "difference"))) < 1e-10)
    }

    @Test("takes 2.00 points of difference for what 3,36 against 5,36 leaves")
    func lagDifference() throws {
        let difference = try #require(try finding("IS-543", "note-percent-wrong").difference)
        #expect(difference.roundedHalfUp(decimals: 2) == -2.00)
    }

    @Test(
        "reads the ambiguous differences both ways, and takes thousands for likelier",
        arguments: [("IS-546", [112.2, 112_200], 96798), ("IS-545", [2946.975, 2_946_975], 1_010_621)]
            as [(String, [Double], Double)])
    func readings(node: String, readings: [Double], difference: Double) throws {
        let found = try finding(node, "note-gap-wrong")
        #expect(found.kind == .noteGapWrong(readings: readings))
        #expect(found.difference == difference)
    }

    @Test("finds the three percentages without their sign")
    func signs() throws {
        let found = audit.findings.filter { $0.code == "percent-without-sign" }
        #expect(found.map(\.printed) == ["94,64", "95,74", "122,76"])
        let printed = try #require(try item(18)["printed"] as? String)
        for text in found.compactMap(\.printed) { #expect(printed.contains(text)) }
    }

    @Test("explains objectives 3 and 4 by the first indicator's weight")
    func impliedWeights() throws {
        let expected = try #require(reference["implied_weights"] as? [[String: Any]])
        for objective in expected {
            let number = try #require(objective["objective"] as? Int)
            guard [3, 4].contains(number) else { continue }
            guard case .nodeWrong(let weight?, _) = try finding("O\(number)", "node-wrong").kind else {
                Issue.record("objective \(number) has no weight")
                continue
            }
            #expect(weight.node == objective["indicator"] as? String)
            #expect(isClose(weight.interval?.lowerBound, (objective["low"] as? String).flatMap { Double($0) }, 1e-12))
            #expect(isClose(weight.interval?.upperBound, (objective["high"] as? String).flatMap { Double($0) }, 1e-12))
            #expect(weight.bounds.count == 2)
            #expect(isClose(weight.bounds[0].interval.lowerBound, weight.interval?.lowerBound ?? -1, 1e-12))
            #expect(isClose(weight.bounds[1].interval.lowerBound, 1 - (weight.interval?.upperBound ?? -1), 1e-12))
        }
        #expect(
            try finding("O3", "node-wrong").sentence(in: .spanish).contains(
                "IS-543 de 0,5241 a 0,5332 y de IS-554 de 0,4668 a 0,4759"))
        #expect(
            try finding("O4", "node-wrong").sentence(in: .spanish).contains(
                "IS-513 de 0,9048 a 0,9083 y de IS-514 de 0,0918 a 0,0953"))
    }

    @Test("says that objective 5 depends on the rule for ties")
    func tie() throws {
        let found = try finding("O5", "node-tie")
        guard case .nodeTie(let mean, let lower, let upper, let lowerIsEven) = found.kind else { return }
        #expect(isClose(mean, 72.545, 1e-12))
        #expect(lower == 72.54)
        #expect(upper == 72.55)
        #expect(lowerIsEven)
    }

    @Test("says of item 7 that not even rounded magnitudes give the percentage")
    func inputs() throws {
        guard case .percentWrong(let inputs?, _) = try finding("IS-546", "percent-wrong").kind else {
            Issue.record("no range")
            return
        }
        #expect(inputs.lowerBound.roundedHalfUp(decimals: 4) == 122.7236)
        #expect(inputs.upperBound.roundedHalfUp(decimals: 4) == 122.7268)
    }

    @Test("finds nothing else: no error or warning beyond the list, and of style only the decimals")
    func nothingElse() {
        let expected = Set(
            Self.listed.map { "\($0.1) \($0.2)" } + ["IS-543", "IS-554", "IS-546"].map { "\($0) percent-without-sign" })
        let serious = audit.findings.filter { $0.severity != .note }
        #expect(Set(codes(serious)) == expected)
        #expect(serious.count == 14)
        #expect(codes(audit.findings.filter { $0.severity == .note }) == ["O1 decimals-mixed", "MT-75 decimals-mixed"])
        #expect(audit.count(.error) == 7)
        #expect(audit.count(.warning) == 7)
    }

    @Test("reproduces the other percentages, as the reference says of each")
    func reproduced() throws {
        let indicators = try #require(reference["indicators"] as? [[String: Any]])
        let wrong = indicators.filter { !(($0["matching_modes"] as? [String])?.contains("half_up") ?? true) }
        let found = audit.findings.filter { ["percent-wrong", "percent-truncated"].contains($0.code) }
        #expect(found.map(\.node) == wrong.map { $0["id"] as? String })
    }

    @Test("finds the same under every seed of the hash and in the order of the report")
    func order() throws {
        let order = audit.report.nodes.map(\.id)
        let places = audit.findings.compactMap { order.firstIndex(of: $0.node) }
        #expect(places == places.sorted())
        #expect(try engine.audit(try OfficialDeck.example()) == audit)
    }

    @Test("says where each finding of a row stands, with the column where that's known")
    func places() throws {
        var columns = AuditColumns()
        columns.set(.note, of: OfficialDeck.matrix, to: 12)
        let found = try engine.audit(try OfficialDeck.example(), columns: columns).findings
        let note = try #require(found.first { $0.code == "note-percent-wrong" }?.place)
        #expect(note.row == 7 && note.column == 12)
        let sign = try #require(found.first { $0.code == "percent-without-sign" }?.place)
        #expect(sign.row == 7 && sign.column == nil)
        let planFile = OfficialDeck.matrix.replacing("matriz.csv", with: "plan.yaml")
        for (node, row) in [("O1", 22), ("O3", 43), ("O4", 50), ("O5", 60)] {
            let place = Place(file: planFile, row: row, column: 16)
            #expect(found.first { $0.node == node && $0.printed != nil }?.place == place)
        }
    }
}
