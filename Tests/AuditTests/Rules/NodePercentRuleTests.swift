import MeasurementTestSupport
import PlanModel
import Reports
import Testing

@testable import Audit

@Suite("The rule of the nodes' percentages") struct NodePercentRuleTests {
    private func plan(_ rows: [Observation], _ printed: KeyValuePairs<String, String>) -> Plan {
        var plan = Plan(rows)
        for (code, text) in printed { plan.nodes[code, default: .init()].published = .of(text) }
        return plan
    }

    @Test("accepts the mean by the given weights, and says when it's cut off")
    func given() throws {
        let rows = [published("A", executed: 1, of: 3, weight: 2), published("B", executed: 1, of: 1, weight: 1)]
        #expect(try findings(plan(rows, ["O1": "55,56%"])).isEmpty)
        #expect(codes(try findings(plan(rows, ["O1": "55,55%"]))) == ["O1 node-truncated"])
    }

    @Test("recognises equal weights where others are given")
    func equalWeights() throws {
        let rows = [published("A", executed: 1, of: 3, weight: 2), published("B", executed: 1, of: 1, weight: 1)]
        let found = try findings(plan(rows, ["O1": "66,67%"]))
        #expect(codes(found) == ["O1 node-equal-weights"])
        guard case .nodeEqualWeights(let mean) = found[0].kind else { return }
        #expect(abs(mean - 200 / 3.0) < 1e-12)
    }

    @Test("recognises equal weights over published percentages")
    func equalPublished() throws {
        let rows = [
            published("A", executed: 1, of: 3, as: "33%", weight: 3), published("B", executed: 2, of: 3, as: "67%"),
            published("C", executed: 1, of: 6, as: "17%"),
        ]
        // (33 + 67 + 17) / 3 = 39; of the magnitudes 38.89.
        #expect(codes(try findings(plan(rows, ["O1": "39,00%"]))) == ["O1 node-equal-weights"])
    }

    @Test("recognises the mean of published percentages")
    func fromPublished() throws {
        let rows = [published("A", executed: 1, of: 3, as: "33%"), published("B", executed: 1, of: 3, as: "33%")]
        let found = try findings(plan(rows, ["O1": "33,00%"]))
        #expect(codes(found) == ["O1 node-from-published"])
        #expect(found[0].severity == .note)
        #expect(found[0].kind == .nodeFromPublished(mean: 33))
    }

    @Test("tells a tie of published percentages, whichever way it was rounded", arguments: ["72,54%", "72,55%"])
    func tie(text: String) throws {
        let rows = [
            published("A", executed: 556_646, of: 2_493_000, as: "22,33%"),
            published("B", executed: 83177, of: 67775, as: "122,76%"),
        ]
        let found = try findings(plan(rows, ["O1": text])).filter { $0.node == "O1" }
        #expect(codes(found) == ["O1 node-tie"])
        guard case .nodeTie(_, let lower, let upper, let lowerIsEven) = found[0].kind else { return }
        #expect(lower == 72.54)
        #expect(upper == 72.55)
        #expect(lowerIsEven)
    }

    @Test("gives the first child's weight that would do, with the others in proportion")
    func impliedWeight() throws {
        let rows = [
            published("A", executed: 90, of: 100, weight: 1), published("B", executed: 50, of: 100, weight: 3),
            published("C", executed: 10, of: 100, weight: 1),
        ]
        let found = try findings(plan(rows, ["O1": "65%"]))
        #expect(codes(found) == ["O1 node-wrong"])
        guard case .nodeWrong(let weight?, _) = found[0].kind else {
            Issue.record("no weight")
            return
        }
        #expect(weight.node == "A")
        #expect(weight.others == 2)
        // The others are at 40: w = (65 ± 0.5 - 40) / 50.
        #expect(weight.interval == 0.49...0.51)
        #expect(weight.bounds.map(\.node) == ["A", "B", "C"])
        #expect(
            found[0].sentence(in: .spanish)
                == "65% no sale de los indicadores, que dan 50,00\u{A0}%; haría falta un peso de A de 0,4900 a 0,5100, con los "
                + "demás en su proporción; con todos los pesos libres, A de 0,3625 a 0,6938, B de 0,0000 a 0,6375 y C de "
                + "0,0000 a 0,3188")
        #expect(
            found[0].sentence(in: .english)
                == "65% doesn't come from the indicators, which give 50.00%; it would take a weight of A of 0.4900 to 0.5100, "
                + "with the others in their proportions; with all weights free, A of 0.3625 to 0.6938, B of 0.0000 to 0.6375 "
                + "and C of 0.0000 to 0.3188")
    }

    @Test("tells the bounds of a few children, and how many more there are")
    func manyChildren() throws {
        let rows = (0..<7).map { published("I\($0)", executed: Double(10 * $0), of: 100) }
        let found = try findings(plan(rows, ["O1": "59%"]))
        #expect(found[0].sentence(in: .spanish).hasSuffix(" y 3 más"))
        #expect(found[0].sentence(in: .english).hasSuffix(" and 3 more"))
    }

    @Test("names the cap, the year and the cut before that give a node's percentage")
    func origins() throws {
        func row(_ code: String, _ executed: Double, _ month: Int) -> Observation {
            published(code, executed: executed, of: 100).with {
                $0.programmedYear = .of(200)
                $0.cut = Cut(lastDayOfMonth: month, in: 2024)
            }
        }
        let rows = [row("A", 20, 3), row("B", 30, 3), row("A", 180, 6), row("B", 61, 6)]
        func origins(_ text: String) throws -> [PercentOrigin] {
            let found = try findings(plan(rows, ["O1": text]))
            guard case .nodeWrong(_, let origins) = try #require(found.first { $0.code == "node-wrong" }).kind else {
                return []
            }
            return origins
        }
        let before = try #require(Cut("2024-03-31"))
        #expect(
            try origins("80,5%") == [PercentOrigin(way: .cappedIndicators, value: 80.5, isTruncated: false)])
        #expect(try origins("100%") == [PercentOrigin(way: .cap, value: 100, isTruncated: false)])
        #expect(try origins("60,25%") == [PercentOrigin(way: .base(.year), value: 60.25, isTruncated: false)])
        #expect(try origins("25%") == [PercentOrigin(way: .previousCut(before), value: 25, isTruncated: false)])
        let found = try #require(try findings(plan(rows, ["O1": "80,5%"])).first { $0.code == "node-wrong" })
        #expect(found.sentence(in: .spanish).hasSuffix("; saldría de un tope en los indicadores, mín(x, 100)"))
        #expect(found.sentence(in: .english).hasSuffix("; it would come from a cap on the indicators, min(x, 100)"))
    }

    @Test("keeps weights from 0 to 1, and says when none does")
    func noWeight() throws {
        let rows = [published("A", executed: 90, of: 100), published("B", executed: 50, of: 100)]
        func interval(_ text: String) throws -> ClosedRange<Double>? {
            guard case .nodeWrong(let weight?, _) = try #require(try findings(plan(rows, ["O1": text])).first).kind
            else {
                return nil
            }
            return weight.interval
        }
        #expect(try interval("90%") == 0.9875...1)
        #expect(try interval("50%") == 0...0.0125)
        #expect(try interval("95%") == nil)
        #expect(try interval("20%") == nil)
        let alike = [published("A", executed: 50, of: 100), published("B", executed: 50, of: 100)]
        let found = try findings(plan(alike, ["O1": "60%"]))
        #expect(found[0].kind == .nodeWrong(weight: AuditWeight(node: "A", interval: nil, others: 1)))
        #expect(found[0].sentence(in: .spanish).hasSuffix("; no hay pesos que lo den"))
        #expect(found[0].sentence(in: .english).hasSuffix("; no weights give it"))
    }

    @Test("gives no weight for a single child or another mean")
    func notAMean() throws {
        let one = try findings(plan([published("A", executed: 50, of: 100)], ["O1": "60%"]))
        #expect(one[0].kind == .nodeWrong(weight: nil))
        let rows = [published("A", executed: 90, of: 100), published("B", executed: 50, of: 100)]
        let geometric = try findings(plan(rows, ["O1": "60%"]), using: "weighted-average:power=0")
        #expect(geometric[0].kind == .nodeWrong(weight: nil))
        #expect(try findings(plan(rows, ["O1": "67,08%"]), using: "weighted-average:power=0").isEmpty)
    }

    @Test("finds a rounded objective over a child that is cut off")
    func mixedRounding() throws {
        let rows = [published("A", executed: 2, of: 3, as: "66%"), published("B", executed: 2, of: 3, as: "67%")]
        let found = try findings(plan(rows, ["O1": "67%"]))
        #expect(codes(found) == ["O1 rounding-mixed", "A percent-truncated"])
        #expect(found[0].kind == .roundingMixed(child: "A"))
    }

    @Test("checks the plan's own percentage, by its objectives' published ones too")
    func plan() throws {
        let rows = [published("A", executed: 1, of: 3), published("B", executed: 1, of: 3, in: ["O2"])]
        let found = try findings(plan(rows, ["O1": "33,33%", "O2": "33,33%", "plan": "33,33%"]))
        #expect(found.isEmpty)
        let coarse = try findings(plan(rows, ["O1": "33%", "O2": "34%", "plan": "33,50%"]))
        #expect(
            coarse.first { $0.code.hasPrefix("node-") && $0.node == "plan" }?.kind == .nodeFromPublished(mean: 33.5))
    }

    @Test("lets the treatments above act on what was published of a level")
    func treatments() throws {
        let rows = [published("A", executed: 12, of: 10), published("B", executed: 1, of: 3, in: ["O2"])]
        // Capped at the objective, 120 counts as 100, and is published so or whole.
        for first in ["100%", "120%"] {
            let audited = plan(rows, ["O1": first, "O2": "33%", "plan": "66,50%"])
            let found = try findings(audited, using: "capped:at=objective").filter { $0.node == "plan" }
            let expected: AuditKind? = first == "100%" ? .nodeFromPublished(mean: 66.5) : nil
            #expect(found.first { $0.code == "node-from-published" }?.kind == expected)
        }
    }

    @Test("doesn't let a percentage pass that no figure gives")
    func unsupported() throws {
        let rows = [published("A", executed: nil, of: 3), published("B", executed: 1, of: 3, in: ["O2"])]
        #expect(codes(try findings(plan(rows, ["O1": "0%"]))) == ["O1 percent-unsupported"])
    }
}
