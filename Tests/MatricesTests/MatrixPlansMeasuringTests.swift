import Ingest
import Matrices
import Measurement
import Reports
import StrategyTestSupport
import Testing

@Suite("Many plans of a matrix, measured") struct MatrixPlansMeasuringTests {
    private let folder: TemporaryFolder
    private static let header = "unit,cut,objective,indicator,programmed_year,programmed,executed,note\n"

    init() throws { folder = try TemporaryFolder() }

    /// The plans of a matrix' file, and of the same rows in two files, which aren't streamed.
    private func plans(_ rows: [String]) throws -> [MatrixPlans] {
        let matrices = [
            [try folder.write(Self.header + rows.joined(), to: "m.csv")],
            [
                try folder.write(Self.header + rows.dropLast().joined(), to: "a.csv"),
                try folder.write(Self.header + rows.suffix(1).joined(), to: "b.csv"),
            ],
        ]
        return try matrices.map { matrices in
            try MatrixPlans(matrices: matrices, planFile: nil, manyFrom: .severalUnits, tell: { _ in })
        }
    }

    /// The rows of CSV, and how often they began anew.
    private func rows(_ plans: MatrixPlans, _ methodology: String) throws -> (text: String, restarts: Int) {
        var bytes: [UInt8] = []
        var restarts = 0
        let engine = try StreamingEngine(catalog: Bundled.catalog, plan: plans.plan, methodologies: [methodology])
        _ = try plans.rows(
            by: engine,
            restart: {
                bytes = []
                restarts += 1
            }, write: { bytes += $0 })
        return (String(decoding: bytes, as: UTF8.self), restarts)
    }

    @Test("An indicator that another cut has counts before it's told that a node can't be measured")
    func holes() throws {
        let file = try folder.write(
            """
            unit,cut,objective,indicator,weight,programmed,executed
            U1,2024Q1,O1,A,0,100,50
            U1,2024Q2,O1,A,0,100,50
            U1,2024Q2,O1,B,2,100,80
            U2,2024Q1,O1,A,1,100,70

            """, to: "holes.csv")
        let plans = try MatrixPlans(matrices: [file], planFile: nil, manyFrom: .severalUnits, tell: { _ in })
        let text = try rows(plans, "weighted-average").text
        #expect(text.contains("\nU1,2024-03-31,plan,plan,,,notReported\n"))
        #expect(text.contains("\nU1,2024-06-30,plan,plan,,80,\n"))
    }

    @Test("Rows that lie apart are measured together, also where one of them alone couldn't be")
    func apart() throws {
        let file = try folder.write(
            """
            unit,cut,objective,indicator,weight,programmed,executed
            U1,2024Q1,O1,A,0,100,50
            U2,2024Q1,O1,A,1,100,70
            U1,2024Q1,O1,B,2,100,80

            """, to: "apart.csv")
        let plans = try MatrixPlans(matrices: [file], planFile: nil, manyFrom: .severalUnits, tell: { _ in })
        let text = try rows(plans, "weighted-average").text
        #expect(text.contains("\nU1,2024-03-31,plan,plan,,80,\n"))
        #expect(text.contains("\nU2,2024-03-31,plan,plan,,70,\n"))
    }

    @Test(
        "A stream gives what a whole plan gives, also where batches aren't enough",
        arguments: ["capped", "trend-projection+capped"])
    func agreement(methodology: String) throws {
        let both = try plans((1...40).map { "U\($0 / 4),2024Q\($0 % 4 + 1),O1,A,100,50,\($0),\n" })
        let streamed = try rows(both[0], methodology)
        #expect(streamed.text.split(separator: "\n").count == 81)
        #expect(try rows(both[1], methodology).text == streamed.text)
        let comparisons = try both.map { plans in
            try plans.comparison(
                by: StreamingEngine(catalog: Bundled.catalog, plan: plans.plan, methodologies: [methodology]))
        }
        #expect(comparisons[0] == comparisons[1])
        #expect(comparisons[0].units.count == 11)
    }

    @Test("Rows that begin anew have one header")
    func restart() throws {
        // The rows of a unit and cut lie apart, behind more rows than are read at once.
        let note = String(repeating: "x", count: 1000)
        let apart = (1...1500).map { "U\($0),2024Q1,O1,A,100,50,\($0),\(note)\n" }
        let both = try plans(apart + ["U1,2024Q1,O1,B,100,50,10,\n"])
        let streamed = try rows(both[0], "capped")
        #expect(streamed.restarts > 0)
        #expect(streamed.text.split(separator: "\n").count == 3001)
        #expect(try rows(both[1], "capped").text == streamed.text)
    }
}
