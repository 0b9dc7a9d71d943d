import Ingest
import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing
import Words

@Suite("The canonical matrix, measured") struct CanonicalMeasuringTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The plan of some files.
    private func read(_ matrices: [String], plan: String = "") throws -> LoadedPlan {
        let paths = try matrices.enumerated().map { try folder.write($0.element, to: "m\($0.offset).csv") }
        return try PlanReader().read(matrices: paths, planFile: folder.write(plan, to: "p.yaml"))
    }

    /// The plan that its canonical matrix and plan file give; nil where they say that they don't give the same.
    private func again(_ loaded: LoadedPlan) throws -> LoadedPlan? {
        let matrix = CanonicalMatrix(loaded.plan).text
        let planFile = CanonicalPlanFile(loaded.plan, original: loaded.planFileText).text
        let reading = CanonicalReading(loaded.plan, matrix: matrix, planFile: planFile)
        return reading.difference == nil ? try read([matrix], plan: planFile) : nil
    }

    /// What each node came to against each base, or why it can't be measured.
    private func outcomes(_ plan: Plan) -> [[String]] {
        Base.allCases.map { base in
            do throws(MeasurementError) {
                let report = try engine.measure(plan, options: MeasurementOptions(base: base))
                return report.nodes.map { "\($0.id) \($0.outcome) \(String(describing: $0.weight))" }
            } catch {
                return ["refused"]
            }
        }
    }

    @Test("A figure that is said to be missing doesn't give way to an earlier row's when it's written again")
    func missing() throws {
        let loaded = try read([
            """
            cut,indicator,annualisation,executed,goal@2024,executed@2024,goal@2025
            2024-12-31,A,sum,50,100,,100
            2025-12-31,A,sum,40,100,ND,100
            """
        ])
        let written = try #require(try again(loaded))
        #expect(written.plan.observations[1].years[0].executed != .absent)
        #expect(outcomes(written.plan) == outcomes(loaded.plan))
        #expect(CanonicalMatrix(loaded.plan).text.hasSuffix(",ND,100\n"))
    }

    @Test("Rows of cuts that don't have the same columns aren't written as one table")
    func otherColumns() throws {
        let loaded = try read([
            "cut,indicator,annualisation,programmed_year,programmed,executed\n2024-03-31,A,sum,400,100,80\n",
            "cut,indicator,annualisation,programmed_year,executed\n2024-12-31,A,sum,400,380\n",
        ])
        let reading = CanonicalReading(
            loaded.plan, matrix: CanonicalMatrix(loaded.plan).text,
            planFile: CanonicalPlanFile(loaded.plan, original: loaded.planFileText).text)
        #expect(reading.difference?.en == "A 2024-12-31: another programmed would be read")
        #expect(reading.difference?.es == "A 2024-12-31: se leería otro programmed")
    }

    @Test("Any matrix with columns of years gives the same nodes when it's written again", arguments: 1...150)
    func random(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let text = Self.matrix(by: &generator)
        guard let loaded = try? read([text]) else { return }
        let written = try #require(try again(loaded), "\(text)\n\(CanonicalMatrix(loaded.plan).text)")
        #expect(outcomes(written.plan) == outcomes(loaded.plan), "\(text)\n\(CanonicalMatrix(loaded.plan).text)")
    }

    private static func matrix(by generator: inout SeededGenerator) -> String {
        let optional =
            ["baseline", "programmed_year", "programmed", "executed", "plan_goal"]
            + (2023...2025).flatMap { ["goal@\($0)", "executed@\($0)"] }
        let figures = optional.filter { _ in Bool.random(using: &generator) }
        let cuts = ["2023-12-31", "2024-06-30", "2024-12-31", "2025-03-31"].filter { _ in
            Int.random(in: 0..<3, using: &generator) > 0
        }
        var lines = [(["cut", "objective", "indicator", "annualisation"] + figures).joined(separator: ",")]
        for cut in cuts {
            for (code, kind) in [("A", "sum"), ("B", "constant"), ("C", "growing"), ("D", "falling")]
            where Int.random(in: 0..<5, using: &generator) > 0 {
                let cells = figures.map { _ in
                    switch Int.random(in: 0..<8, using: &generator) {
                    case 0: "ND"
                    case 1: ""
                    case 2: "NP"
                    default: "\(Int.random(in: 0...90, using: &generator))"
                    }
                }
                lines.append(([cut, code < "C" ? "O1" : "O2", code, kind] + cells).joined(separator: ","))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
