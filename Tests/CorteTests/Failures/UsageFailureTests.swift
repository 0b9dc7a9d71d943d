import StrategyTestSupport
import Testing

@Suite("Wrong usage") struct UsageFailureTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    @Test(
        "is one line and a code",
        arguments: [
            (["measure", "M", "--using", "capped:"], 64, "methodology 'capped:': '' after 'capped:' isn't key=value"),
            (["measure", "M", "--using", "capped:limt=1"], 64, "did you mean 'limit'?"),
            (["measure", "M", "--using", "capped:LIMIT=100"], 64, "did you mean 'limit'?"),
            (["measure", "M", "--using", "capped:at=nowhere"], 64, "the levels are: indicator, objective, plan"),
            (["measure", "M", "--using", "capped:limit=-4"], 64, "parameter 'limit' can't be"),
            (["measure", "M", "--using", "caped"], 69, "did you mean 'capped'?"),
            (["measure", "M", "--using", "CAPPED"], 69, "did you mean 'capped'?"),
            (["measure", "M", "--using", "capepd"], 69, "did you mean 'capped'?"),
            (["strategy", "show", "caped"], 69, "did you mean 'capped'?"),
            (["measure", "M", "--wrong"], 64, "unknown option '--wrong'"),
            (["measure", "M", "--format", "xml"], 64, "'table', 'json', 'csv' or 'markdown'; --help shows"),
            (["measure", "M", "--cut", "2020-01-01"], 64, "the matrix has no cut 2020-01-01; it has: 2024-03-31"),
            (["measure", "M", "--cut", "hoy"], 64, "the value 'hoy' is invalid for '--cut <date>'"),
            (["measure", "M", "--unit", "U1"], 64, "the matrix doesn't tell units apart"),
            (["measure", "M", "--weights", "x"], 64, "has no set of weights 'x'; it has: 2024"),
            (["measure", "M", "--min-coverage", "101"], 64, "--min-coverage goes from 0 to 100"),
            (["measure", "M", "--fail-below", "nan"], 64, "--fail-below is a percentage, not nan"),
            (["measure", "M", "--fail-below", "inf"], 64, "--fail-below is a percentage, not inf"),
            (["measure", "M", "--using", "con-tope:limit=110"], 64, "it stands for 'capped': write that out"),
            (["measure", "M", "--every-cut"], 64, "--every-cut writes rows; add --format csv"),
            (
                ["measure", "M", "--every-cut", "--cut", "2024Q1", "--format", "csv"], 64,
                "--every-cut and --cut contradict each other"
            ),
            (["measure"], 64, "missing expected argument '<matrix> ...'"),
            (["mesure"], 64, "unexpected argument 'mesure'"),
            (["compare", "M", "--using", "capped"], 64, "give 2 to 10 methodologies, each after --using (1 given)"),
            (["chart", "bullet", "M", "-o", "x.gif"], 64, "x.gif: the ending says no format for a picture"),
            (["chart", "bullet", "M", "-o", "png"], 64, "png: the ending says no format for a picture"),
            (["chart", "bullt", "M", "-o", "x.png"], 64, "did you mean 'bullet'?"),
            (["chart", "BULLET", "M", "-o", "x.png"], 64, "did you mean 'bullet'?"),
            (
                ["chart", "bullet", "M", "-o", "x.png", "--focus", "O9"], 64,
                "the plan has no node 'O9'; it has: plan, O1"
            ),
            (["chart", "bullet", "M", "-o", "x.png", "--size", "0x0"], 64, "the value '0x0' is invalid for '--size"),
            (["chart", "bullet", "M"], 64, "name the picture to write with -o"),
            (["deck", "M"], 64, "missing expected argument '--output <folder>'"),
        ] as [([String], Int32, String)])
    func oneLine(arguments: [String], code: Int32, expected: String) throws {
        let result = try corte.run(arguments.map { $0 == "M" ? officialMatrix : $0 })
        #expect(result.code == code)
        #expect(result.output.isEmpty)
        #expect(result.lines.count == 1, "\(result.errors)")
        #expect(result.errors.hasPrefix("corte: "))
        #expect(result.errors.contains(expected), "\(result.errors)")
        #expect(folder.contents.isEmpty)
    }
}
