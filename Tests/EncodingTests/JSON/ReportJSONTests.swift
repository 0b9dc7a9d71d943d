import Encoding
import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing
import Words

@Suite("A report as JSON") struct ReportJSONTests {
    @Test("holds what its schema says")
    func keys() throws {
        let report = try engine.measure(try OfficialDeck.example(), using: "con-tope")
        let json = try ParsedJSON(report.json)
        #expect(
            json.keys == [
                "schema", "plan", "unit", "cut", "base", "mode", "methodology", "nodes", "notes", "sources", "inputs",
            ])
        let inputs = try json.object("inputs")
        #expect(inputs.keys == ["levels", "horizon", "askedWeights", "bands", "weights", "rows"])
        #expect(try inputs.objects("rows").count == report.indicators.count)
        #expect(try json.objects("sources").map { $0.text("sha256")?.count } == [64, 64])
        #expect(json.text("schema") == "corte.report/1")
        #expect(json.text("cut") == "2024-03-31")
        #expect(json.text("base") == "cut")
        #expect(json.text("mode") == "simple")
        #expect(json.isNull("unit"))
        #expect(try json.object("plan").text("id") == "gestion-publica")
        #expect(json.texts("notes")?.count == 1)
        let spanish = try ParsedJSON(report.json(in: .es)).texts("notes")?.first
        #expect(json.texts("notes")?.first?.hasPrefix("7 of 11 indicators don't state") == true)
        #expect(spanish?.hasPrefix("7 de 11 indicadores no dicen") == true)

        let methodology = try json.object("methodology")
        #expect(
            methodology.keys == [
                "given", "expression", "fingerprint", "minimumCoverage", "minimumReported", "weights", "strategies",
                "effects",
            ])
        #expect(methodology.text("given") == "con-tope")
        #expect(methodology.text("fingerprint") == report.methodology.fingerprint)
        let cap = try #require(try methodology.objects("effects").first)
        #expect(cap.keys == ["meaning", "value", "unit", "level"])
        #expect(cap.text("meaning") == "cap" && cap.number("value") == 100 && cap.text("level") == "indicator")
        let strategies = try methodology.objects("strategies")
        #expect(strategies.map { $0.text("name") } == ["capped", "weighted-average"])
        #expect(strategies[0].keys == ["id", "name", "version", "sha256", "from", "parameters"])
        #expect(try strategies[0].object("parameters").text("limit") == "100")
    }

    @Test("has every node with its figures, its parent and its source")
    func nodes() throws {
        let report = try engine.measure(try OfficialDeck.example(), using: "con-tope")
        let nodes = try ParsedJSON(report.json).objects("nodes")
        #expect(nodes.count == 17)
        let common: Set = [
            "id", "level", "parent", "name", "achievement", "untreated", "state", "mask", "coverage", "lower", "upper",
            "weight", "share", "effectiveWeight", "contribution", "published",
        ]
        #expect(nodes.allSatisfy { $0.keys.isSuperset(of: common) })
        #expect(nodes[0].text("id") == "plan")
        #expect(nodes[0].isNull("parent"))
        #expect(nodes[0].number("effectiveWeight") == 1)

        let indicator = try #require(nodes.first { $0.text("id") == "MT-75" })
        #expect(
            indicator.keys.subtracting(common) == [
                "executed", "programmed", "programmedYear", "baseline", "annualisation", "class", "entity", "source",
            ])
        #expect(indicator.number("achievement") == 100)
        #expect(isClose(indicator.number("untreated"), 176.98148148148147, 1e-15))
        #expect(indicator.text("state") == "met")
        #expect(indicator.text("annualisation") == "growing")
        #expect(indicator.text("class") == "flagship")
        #expect(try indicator.object("source").number("line") == 4)
    }

    @Test("says why there is no figure")
    func statuses() throws {
        let odd = row("C", 5).with { $0.programmed = .of(0) }
        let np = row("D", 5).with { $0.programmed = .np }
        let json = try ParsedJSON(try engine.measure(Plan([row("A", 10), row("B", nil), odd, np])).json)
        let statuses = try json.objects("nodes").map { ($0.text("id"), $0.text("status"), $0.isNull("achievement")) }
        #expect(statuses.map(\.1) == [nil, nil, nil, "notReported", "undefined", "notProgrammed"])
        #expect(statuses.map(\.2) == [false, false, false, true, true, true])
    }

    @Test("has the estimate of a projection beside what was reported")
    func estimate() throws {
        let json = try ParsedJSON(try engine.measure(try OfficialDeck.example(), using: "proyeccion").json)
        #expect(json.text("base") == "year")
        let node = try #require(try json.objects("nodes").first { $0.text("id") == "IS-543" })
        let estimate = try node.object("estimate")
        #expect(
            estimate.keys == [
                "value", "low", "high", "probability", "reported", "standardError", "degreesOfFreedom", "floor",
                "pace", "requiredPace", "method", "profileYears", "flags",
            ])
        #expect(estimate.number("reported") == 8.12)
        #expect(estimate.number("value") == node.number("executed"))
    }

    @Test("is enough to compute every node again from its children", arguments: ["oficial", "con-tope"])
    func recompute(methodology: String) throws {
        let nodes = try ParsedJSON(try engine.measure(try OfficialDeck.example(), using: methodology).json).objects(
            "nodes")
        var values: [String: Double] = [:]
        for node in nodes.reversed() {
            let id = try #require(node.text("id"))
            if let executed = node.number("executed"), let programmed = node.number("programmed") {
                values[id] = 100 * executed / programmed
            } else {
                let children = nodes.filter { $0.text("parent") == id }
                var sum = 0.0
                var weights = 0.0
                for child in children {
                    let weight = try #require(child.number("weight"))
                    sum += weight * (values[child.text("id") ?? ""] ?? .nan)
                    weights += weight
                }
                values[id] = sum / weights
            }
            if methodology == "con-tope", node.text("level") == "indicator" {
                values[id] = min(100, values[id] ?? .nan)
            }
            #expect(isClose(node.number("achievement"), values[id], 1e-12), "\(id)")
        }
        let expected = methodology == "oficial" ? 98.45211145364053 : 90.98545920389533
        #expect(isClose(values["plan"], expected, 1e-12))
    }

    @Test("has the same bytes every time")
    func deterministic() throws {
        let texts = try (1...3).map { _ in try engine.measure(try OfficialDeck.example(), using: "capped").json.text }
        #expect(Set(texts).count == 1)
        #expect(texts[0].hasSuffix("}\n"))
    }
}
