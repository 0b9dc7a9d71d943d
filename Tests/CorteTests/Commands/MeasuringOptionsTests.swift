import StrategyTestSupport
import Testing

@Suite("The options of measuring") struct MeasuringOptionsTests {
    private let corte: Command

    init() throws {
        let folder = try TemporaryFolder()
        corte = Command(in: folder)
        try folder.write(
            """
            unit,cut,indicator,annualisation,weight,baseline,programmed_year,programmed,executed
            U1,2024-03-31,A,creciente,3,20,80,40,30
            U1,2024-03-31,B,suma,1,,100,50,50
            U1,2024-06-30,A,creciente,3,20,80,60,60
            U1,2024-06-30,B,suma,1,,100,60,
            U2,2024-06-30,A,suma,1,,10,10,2

            """, to: "m.csv")
        try folder.write("weights: { auditor: { A: 1, B: 3 } }\n", to: "plan.yaml")
    }

    /// What the plan's row says: its achievement, or why there is none.
    private func plan(_ arguments: String...) throws -> String {
        let result = try corte.run(["measure", "m.csv", "-q", "--format", "csv"] + arguments)
        #expect(result.code == 0, "\(result.errors)")
        let line = try #require(result.text.split(separator: "\n").dropFirst().first)
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        return String(fields[6].isEmpty ? fields[7] : fields[6])
    }

    @Test("choose the unit and the cut, which may be a date, a month or a quarter")
    func unitAndCut() throws {
        #expect(try plan("--unit", "U2") == "20")
        #expect(try plan("--unit", "U1") == "100")
        for cut in ["2024-03-31", "2024-03", "2024Q1"] {
            #expect(try plan("--unit", "U1", "--cut", cut) == "81.25")
        }
    }

    @Test("choose a set of weights in place of the matrix' column")
    func weights() throws {
        #expect(try plan("--unit", "U1", "--cut", "2024Q1", "--weights", "auditor") == "93.75")
    }

    @Test("choose the year's programme")
    func base() throws {
        #expect(try plan("--unit", "U1", "--cut", "2024Q1", "--base", "year") == "40.625")
    }

    @Test("measure growing indicators from their baseline")
    func mode() throws {
        #expect(try plan("--unit", "U1", "--cut", "2024Q1", "--mode", "baseline") == "62.5")
    }

    @Test(
        "leave the plan without a figure where too little was reported",
        arguments: [("75", "100"), ("76", "insufficient")])
    func minimumCoverage(percent: String, expected: String) throws {
        #expect(try plan("--unit", "U1", "--min-coverage", percent) == expected)
    }

    @Test("ask for a unit where one plan is drawn of many")
    func unitMissing() throws {
        let result = try corte("chart", "bullet", "m.csv", "-o", "m.png")
        #expect(result.code == 64)
        #expect(result.errors == "corte: the matrix holds 2 units; choose one with --unit: U1, U2\n")
    }
}
