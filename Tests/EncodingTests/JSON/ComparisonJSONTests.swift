import Encoding
import Measurement
import MeasurementTestSupport
import PlanModel
import Testing

@Suite("A comparison as JSON") struct ComparisonJSONTests {
    private let plan = Plan([row("A", 180), row("B", 40), row("C", 90, in: ["O2"]), row("D", nil, in: ["O2"])])

    private func parsed(_ methodologies: String...) throws -> ParsedJSON {
        try ParsedJSON(try engine.compare(plan, using: methodologies).json)
    }

    @Test("holds what its schema says")
    func keys() throws {
        let json = try parsed("weighted-average", "capped")
        #expect(
            json.keys == [
                "schema", "plan", "unit", "cut", "mode", "methodologies", "bases", "horizons", "nodes", "summary",
                "equal",
                "notes",
            ])
        #expect(json.text("schema") == "corte.comparison/1")
        let methodologies = try json.objects("methodologies")
        #expect(methodologies.map { $0.text("key") } == ["weighted-average", "capped"])
        #expect(
            methodologies[1].keys == [
                "key", "given", "expression", "fingerprint", "minimumCoverage", "minimumReported", "weights",
                "strategies", "effects",
            ])
        #expect(try json.object("bases").text("capped") == "cut")
        #expect(try json.object("horizons").isNull("capped"))
        #expect(
            try json.object("summary").object("capped").keys == [
                "meanDifference", "largestDifference", "spearman", "meanShift", "largestShift", "kendall",
            ])
    }

    @Test("has each node by the methodologies' keys, with its causes")
    func nodes() throws {
        let nodes = try parsed("weighted-average", "capped").objects("nodes")
        let node = try #require(nodes.first { $0.text("id") == "O1" })
        #expect(
            node.keys == ["id", "level", "parent", "name", "values", "differences", "ranks", "shifts", "causes"])
        #expect(try node.object("values").members as? [String: Double] == ["weighted-average": 110, "capped": 70])
        #expect(try node.object("differences").members as? [String: Double] == ["capped": -40])
        #expect(try node.object("ranks").members as? [String: Int] == ["weighted-average": 1, "capped": 2])
        #expect(try node.object("shifts").members as? [String: Int] == ["capped": -1])
        let causes = try node.object("causes").objects("capped")
        #expect(causes.count == 1)
        #expect(causes[0].text("node") == "A")
        #expect(causes[0].number("points") == -40)
    }

    @Test("says why there is no value")
    func statuses() throws {
        let node = try #require(
            try parsed("weighted-average", "capped").objects("nodes").first { $0.text("id") == "D" })
        #expect(try node.object("values").isNull("capped"))
        #expect(try node.object("statuses").text("capped") == "notReported")
    }

    @Test("keeps methodologies apart that were given alike")
    func sameText() throws {
        let json = try parsed("capped", "capped")
        #expect(try json.object("summary").keys == ["capped (2)"])
        #expect(try json.objects("equal").map { $0.text("reason") } == ["sameMethodology"])
        let notes = try #require(json.texts("notes"))
        #expect(notes.last == "'capped' and 'capped (2)' are the same methodology")
        #expect(notes.count == 2, "and what is missing")
    }

    @Test("has the same bytes every time")
    func deterministic() throws {
        let texts = try (1...3).map { _ in
            try engine.compare(plan, using: ["weighted-average", "capped", "capped:at=plan"]).json.text
        }
        #expect(Set(texts).count == 1)
    }
}
