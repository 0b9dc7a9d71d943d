import Ingest
import Matrices
import PlanModel
import StrategyTestSupport
import Testing

@Suite("Plans of matrices") struct MatrixPlansTests {
    private let folder: TemporaryFolder
    private static let header = "unit,cut,objective,indicator,programmed,executed\n"
    private static let units = header + "U1,2024Q1,O1,A,2,1\nU2,2024Q1,O1,A,2,1\n"
    private static let cuts = header + "U1,2024Q1,O1,A,2,1\nU1,2024Q2,O1,A,2,1\n"
    private static let one = header + "U1,2024Q1,O1,A,2,1\nU1,2024Q1,O1,B,2,1\n"

    init() throws { folder = try TemporaryFolder() }

    /// Whether a matrix holds many plans: as a stream of its file, and read whole as two of them are.
    private func areMany(_ text: String, from least: PlanCount?) throws -> [Bool] {
        let rows = text.dropFirst(Self.header.count).split(separator: "\n")
        let files = [
            [try folder.write(text, to: "m.csv")],
            try rows.enumerated().map { try folder.write(Self.header + $1 + "\n", to: "\($0).csv") },
        ]
        return try files.map { matrices in
            try MatrixPlans(matrices: matrices, planFile: nil, manyFrom: least, tell: { _ in }).only == nil
        }
    }

    @Test("Several units are many plans, unless one is wanted")
    func severalUnits() throws {
        #expect(try areMany(Self.units, from: .severalUnits) == [true, true])
        #expect(try areMany(Self.units, from: .severalCuts) == [true, true])
        #expect(try areMany(Self.units, from: nil) == [false, false])
    }

    @Test("The cuts of a single unit are many plans where every one is wanted")
    func severalCuts() throws {
        #expect(try areMany(Self.cuts, from: .severalUnits) == [false, false])
        #expect(try areMany(Self.cuts, from: .severalCuts) == [true, true])
        #expect(try areMany(Self.cuts, from: nil) == [false, false])
    }

    @Test("A unit at a cut is one plan, whatever is wanted")
    func one() throws {
        for least in [PlanCount.severalCuts, .severalUnits, nil] {
            #expect(try areMany(Self.one, from: least) == [false, false])
        }
    }

    @Test("One plan has all its rows, and what there's to say about them is told once")
    func rows() throws {
        let file = try folder.write(Self.one, to: "m.csv")
        try folder.write("indicators: { Z: { baseline: 1 } }\n", to: "plan.yaml")
        var told: [Diagnostic] = []
        let plans = try MatrixPlans(matrices: [file], planFile: nil, manyFrom: .severalUnits) { told += $0 }
        #expect(plans.only?.observations.count == 2)
        #expect(told.count == 1)
    }
}
