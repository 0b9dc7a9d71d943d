import StrategyTestSupport
import Testing

@Suite("Wrong input") struct InputFailureTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    /// The one line that a run says, if it ends as expected and writes nothing else.
    private func line(_ arguments: [String], code: Int32) throws -> String {
        let result = try corte.run(arguments)
        #expect(result.code == code)
        #expect(result.output.isEmpty)
        #expect(result.lines.count == 1, "\(result.errors)")
        let line = try #require(result.lines.first)
        #expect(line.hasPrefix("corte: "))
        return line
    }

    @Test(
        "in a matrix ends with 65, its file, row and column",
        arguments: [
            ("indicator,programmed\nA,1\n", "m.csv:1: there is no column for executed"),
            ("indicator,programmed,executed\nA,1,x\n", "m.csv:2:3: executed is no number (x)"),
            ("indicator,programmed,executed,weight\nA,1,2,-1\n", "m.csv:2:4: weight is negative (-1)"),
            ("", "m.csv: the file is empty"),
        ])
    func data(matrix: String, expected: String) throws {
        try folder.write(matrix, to: "m.csv")
        for command in ["measure", "check"] {
            #expect(try line([command, "m.csv"], code: 65).hasPrefix("corte: \(expected)"))
        }
        #expect(try line(["deck", "m.csv", "-o", "deck"], code: 65).hasPrefix("corte: \(expected)"))
        #expect(folder.contents == ["m.csv"])
    }

    @Test("that isn't there, or is a folder, ends with 66")
    func noInput() throws {
        #expect(try line(["measure", "none.csv"], code: 66).hasPrefix("corte: none.csv: there is no such file"))
        #expect(try line(["measure", folder.path], code: 66).contains("this is a folder"))
        #expect(
            try line(["measure", officialMatrix, "--plan", "none.yaml"], code: 66).hasPrefix(
                "corte: none.yaml: there is no"))
    }

    @Test("in a plan file ends with 65 and suggests the nearest key")
    func planFile() throws {
        try folder.write("indicator,programmed,executed\nA,1,1\n", to: "m.csv")
        try folder.write("wieghts: {}\n", to: "plan.yaml")
        let line = try line(["measure", "m.csv"], code: 65)
        #expect(line.hasPrefix("corte: plan.yaml:1:1:"))
        #expect(line.contains("weights"))
    }

    @Test("all over tells the first 50 problems, and how many more there are")
    func thousand() throws {
        let rows = (1...1000).map { "I\($0),1,x\n" }.joined()
        try folder.write("indicator,programmed,executed\n" + rows, to: "m.csv")
        let result = try corte("measure", "m.csv")
        #expect(result.code == 65)
        #expect(result.lines.count == 51)
        #expect(result.lines[0].hasPrefix("corte: m.csv:2:3:"))
        #expect(result.lines[49].hasPrefix("corte: m.csv:51:3:"))
        #expect(result.lines[50] == "corte: … and 950 more problems")
    }

    @Test("beside a plan file that can't be looked at is an error", arguments: ["measure", "check"])
    func planFileUnseen(command: String) throws {
        try folder.write("indicator,programmed,executed\nA,1,1\n", to: "m.csv")
        try folder.link("plan.yaml", to: "nowhere.yaml")
        #expect(
            try line([command, "m.csv"], code: 66)
                == "corte: plan.yaml: this link leads to no file; mend the link, or remove it")
        try folder.remove("plan.yaml")
        try folder.link("plan.yaml", to: "plan.yaml")
        #expect(try line([command, "m.csv"], code: 74).hasPrefix("corte: plan.yaml: it can't be opened ("))
        try folder.remove("plan.yaml")
        try folder.link("plan.yaml", to: "/proc")
        #expect(try line([command, "m.csv"], code: 66).hasPrefix("corte: plan.yaml: this is a folder"))
    }

    @Test("that a mean has no value for ends with 70 and names the row")
    func strategyFailed() throws {
        try folder.write("indicator,programmed,executed,annualisation\nA,1,1,suma\nB,1,0,suma\n", to: "m.csv")
        let line = try line(["measure", "m.csv", "--using", "weighted-average:power=0"], code: 70)
        #expect(line.hasPrefix("corte: m.csv:3: 'B': strategy 'weighted-average':"))
    }
}
