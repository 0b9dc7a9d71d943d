import StrategyTestSupport
import Testing

@Suite("corte strategy, and help") struct StrategyCommandTests {
    private let corte: Command

    init() throws { corte = Command(in: try TemporaryFolder()) }

    @Test("list names the strategies with their parameters and files")
    func list() throws {
        let result = try corte("strategy", "list")
        #expect(result.code == 0)
        let lines = result.text.split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines[1].hasPrefix("capped"))
        #expect(lines[1].contains("limit=100"))
        #expect(lines[1].contains("libStrategyCapped.so"))
        #expect(try corte("estrategia", "list").text == result.text)
    }

    @Test("show says what a strategy takes", arguments: ["capped", "co.corte.capped"])
    func show(name: String) throws {
        let text = try corte("strategy", "show", name).text
        #expect(text.hasPrefix("capped 1.0.0 – treatment\n"))
        #expect(text.contains("limit=100"))
        #expect(text.contains("\nreads\n  achievement  Achievement in percent.\n"))
        #expect(text.contains("  standard_error (optional)  Spread of a projected achievement, in percent.\n"))
    }

    @Test(
        "the help of each command names its options",
        arguments: [
            (
                ["measure"],
                [
                    "--using", "--plan", "--cut", "--unit", "--weights", "--base", "--mode", "--format", "--output",
                    "--min-coverage", "--fail-below", "--locale", "--strategy-path", "--quiet",
                ]
            ),
            (["compare"], ["--using", "--chart", "--format", "--size"]), (["check"], ["--plan"]),
            (["chart"], ["--list", "--focus", "--output", "--size"]),
            (["deck"], ["--output", "--using", "--against", "--slides"]), (["strategy"], ["list", "show"]),
            (["strategy", "list"], ["--strategy-path"]), (["strategy", "show"], ["<strategy>"]),
            ([], ["measure", "compare", "check", "chart", "deck", "strategy", "EXIT CODES"]),
        ])
    func help(command: [String], names: [String]) throws {
        let result = try corte.run(command + ["--help"])
        #expect(result.code == 0)
        #expect(result.errors.isEmpty)
        for name in names { #expect(result.text.contains(name), "\(name)") }
    }

    @Test("the version is a number")
    func version() throws {
        let parts = try corte("--version").text.split(separator: ".")
        #expect(parts.count == 3)
    }
}
