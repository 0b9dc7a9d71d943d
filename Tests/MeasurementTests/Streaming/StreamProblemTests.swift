import Ingest
import Measurement
import PlanModel
import StrategyTestSupport
import Testing

@Suite("What can't be measured of many units") struct StreamProblemTests {
    private let header = "unit,cut,objective,indicator,weight,programmed,executed\n"

    /// The lines of the error that a stream gives, with the file's folder taken away; none where it succeeds.
    private func problems(_ text: String, using methodology: String, plan: String? = nil) throws -> [String] {
        do {
            _ = try streamedCSV(text, plan: plan, using: [methodology])
            return []
        } catch let error as MeasurementError {
            return error.lines.map { line in line.split(separator: "/").last.map(String.init) ?? line }
        }
    }

    @Test("a methodology that needs every report names those without") func missing() throws {
        let text = header + "U1,2024Q1,O1,A,1,2,1\nU2,2024Q1,O1,A,1,2,\n"
        let lines = try problems(text, using: "weighted-average:missing=fail")
        #expect(lines == ["m.csv:3: 'A' was not reported; report it, or choose missing=rescale or missing=zero"])
    }

    @Test("weights that are all zero are an error with the row") func zeroWeights() throws {
        let text = header + "U1,2024Q1,O1,A,1,2,1\nU2,2024Q1,O1,A,0,2,1\nU2,2024Q1,O1,B,0,2,1\n"
        let lines = try problems(text, using: "capped")
        #expect(lines == ["m.csv:3: every child of 'O1' has weight 0; give at least one of them a weight"])
    }

    @Test("a value that a mean isn't defined for names the node and its row") func strategy() throws {
        let text = header + "U1,2024Q1,O1,A,1,2,1\nU2,2024Q1,O1,A,1,2,1\nU2,2024Q1,O1,B,1,2,0\n"
        let lines = try problems(text, using: "weighted-average:power=0")
        #expect(lines.count == 1)
        #expect(lines.first?.hasPrefix("m.csv:4: 'B'") == true, "\(lines)")
    }

    @Test("a level or a set of weights that isn't there is told before anything is read") func names() {
        func engine(_ options: MeasurementOptions = .init(), levels: [String]? = nil) throws(MeasurementError) {
            _ = try StreamingEngine(
                catalog: Bundled.catalog, plan: Plan(levels: ["objective"], observations: []),
                methodologies: ["capped"], options: options, levels: levels)
        }
        #expect(throws: MeasurementError.self) { try engine(levels: ["pilar"]) }
        #expect(throws: MeasurementError.self) { try engine(MeasurementOptions(weights: "x")) }
        #expect(throws: Never.self) { try engine(levels: ["indicator", "plan"]) }
    }

    @Test("an estimator and a node with a mean of its own need the whole plan") func canStream() throws {
        func canStream(_ methodology: String, power: Double? = nil) throws -> Bool {
            var plan = Plan(levels: ["objective"], observations: [])
            if let power { plan.nodes["O1", default: .init()].power = power }
            return try StreamingEngine(catalog: Bundled.catalog, plan: plan, methodologies: [methodology]).canStream
        }
        #expect(try canStream("capped"))
        #expect(try !canStream("trend-projection+capped"))
        #expect(try !canStream("capped", power: 2))
    }
}
