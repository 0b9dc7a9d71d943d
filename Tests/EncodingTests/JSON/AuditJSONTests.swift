import Audit
import Encoding
import Foundation
import MeasurementTestSupport
import PlanModel
import Reports
import Testing

@Suite("An audit as JSON and CSV") struct AuditJSONTests {
    private let audit: Audit

    init() throws { audit = try engine.audit(try OfficialDeck.example()) }

    @Test("has the members of corte.audit/1")
    func members() throws {
        let json = try ParsedJSON(audit.json(in: .spanish))
        #expect(json.text("schema") == "corte.audit/1")
        #expect(json.text("cut") == "2024-03-31")
        #expect(try json.object("summary").number("error") == 7)
        let findings = try json.objects("findings")
        #expect(findings.count == 16)
        for finding in findings {
            #expect(
                finding.keys.isSuperset(of: [
                    "code", "severity", "node", "place", "printed", "recomputed", "difference", "text",
                ]))
        }
    }

    @Test("gives the weights, readings and means that explain a figure")
    func explanations() throws {
        let findings = try ParsedJSON(audit.json(in: .english)).objects("findings")
        let weight = try #require(findings.first { $0.text("node") == "O4" }).object("weight")
        #expect(weight.text("node") == "IS-513")
        #expect(weight.number("low") == 0.90475)
        #expect(weight.number("high") == 0.90825)
        let weights = try #require(findings.first { $0.text("node") == "O4" }).objects("weights")
        #expect(weights.map { $0.text("node") } == ["IS-513", "IS-514"])
        #expect(weights.map { $0.number("low") } == [0.90475, 0.09175])
        #expect(weights.map { $0.number("high") } == [0.90825, 0.09525])
        let gap = try #require(findings.first { $0.text("code") == "note-gap-wrong" })
        #expect(gap.members["readings"] as? [Double] == [2946.975, 2_946_975])
        #expect(try gap.object("place").number("line") == 11)
        let tie = try #require(findings.first { $0.text("code") == "node-tie" })
        #expect(try tie.object("place").number("line") == 60)
        #expect((tie.number("mean") ?? 0).roundedHalfUp(decimals: 9) == 72.545)
        #expect(tie.text("text")?.contains("rule for ties") == true)
    }

    @Test("gives the other ways, the counts and the cuts that explain a figure")
    func otherWays() throws {
        func row(_ executed: Double, _ month: Int, as text: String? = nil) -> Observation {
            published("A", executed: executed, of: 28, as: text).with {
                $0.cut = Cut(lastDayOfMonth: month, in: 2024)
                $0.programmed = Reading(.number(Double(28 + month)), text: "\(28 + month)")
                $0.programmedYear = Reading(.number(100), text: "100")
            }
        }
        func findings(_ text: String) throws -> [ParsedJSON] {
            let plan = Plan([row(8, 3), row(7, 6), row(7, 9), row(7, 12, as: text)])
            return try ParsedJSON(try engine.audit(plan).json(in: .english)).objects("findings")
        }
        let found = try findings("7%")
        let origins = try #require(found.first { $0.text("code") == "percent-wrong" }).objects("origins")
        #expect(origins.map { $0.text("way") } == ["year"])
        #expect(origins[0].number("value") == 7)
        #expect(origins[0].isNull("cut"))
        let repeated = try #require(found.first { $0.text("code") == "executed-repeated" })
        #expect(repeated.texts("cuts") == ["2024-06-30", "2024-09-30", "2024-12-31"])
        let counts = try #require(try findings("18,01%").first { $0.text("code") == "count-impossible" })
            .objects("counts")
        #expect(counts.map { $0.number("count") } == [7, 8])
        #expect(counts.map { $0.number("percent") } == [17.5, 20])
        let before = try #require(try findings("18,92%").first { $0.text("code") == "percent-wrong" })
        #expect(try before.objects("origins").map { $0.text("cut") } == ["2024-09-30"])
    }

    @Test("is a row for each finding in CSV, with the same names")
    func csv() throws {
        let lines = audit.csv(in: .english).split(separator: "\n")
        #expect(lines.count == 17)
        #expect(
            lines[0]
                == "unit,cut,code,severity,node,file,line,column,printed,recomputed,difference,weightNode,weightLow,weightHigh,text"
        )
        #expect(
            lines.contains {
                $0.contains(",node-wrong,error,O4,") && $0.contains("/plan.yaml,50,16,\"97,41%\",98.57142857142857,")
            })
        #expect(lines.contains { $0.contains(",IS-513,0.90475,0.90825,") })
    }

    @Test("of a clean plan has no findings")
    func clean() throws {
        let clean = try engine.audit(Plan([published("A", executed: 1, of: 2, as: "50%")]))
        #expect(try ParsedJSON(clean.json(in: .english)).objects("findings").isEmpty)
        #expect(clean.csv(in: .english).split(separator: "\n").count == 1)
    }
}
