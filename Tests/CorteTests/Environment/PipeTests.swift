import StrategyTestSupport
import Testing

@Suite("In a pipe") struct PipeTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    @Test(
        "a reader that leaves is no error",
        arguments: ["measure \"$MATRIX\" -q --format json", "strategy list", "chart --list", "check \"$MATRIX\""])
    func closed(arguments: String) throws {
        let result = try shell(corte, "\"$CORTE\" \(arguments) | true; echo ${PIPESTATUS[0]}")
        #expect(result.text == "0\n")
        #expect(result.errors.isEmpty)
    }

    @Test("a matrix comes whole through a pipe with a name, whatever it's read for", arguments: ["measure", "check"])
    func named(command: String) throws {
        let direct = try shell(corte, "\"$CORTE\" \(command) --format json -q - < \"$MATRIX\"")
        let piped = try shell(corte, "\"$CORTE\" \(command) --format json -q <(cat \"$MATRIX\")")
        #expect(direct.code == 0 && piped.code == 0, "\(piped.errors)")
        #expect(piped.text.replacing(/\/dev\/fd\/[0-9]+/, with: "-") == direct.text)
    }

    @Test("a deck is whole even if nobody reads the list of its files")
    func deck() throws {
        let result = try shell(
            corte, "\"$CORTE\" deck \"$MATRIX\" -q -o output --slides official | true; echo ${PIPESTATUS[0]}")
        #expect(result.text == "0\n")
        #expect(folder.contents.filter { $0.hasPrefix("output/slides/") }.count == 10)
        #expect(folder.contents.contains("output/charts/table.pdf"))
    }

    @Test("results have no colours, with NO_COLOR or without", arguments: [nil, "1"])
    func colours(noColour: String?) throws {
        var corte = corte
        corte.environment["NO_COLOR"] = noColour
        corte.environment["TERM"] = "xterm-256color"
        let result = try shell(corte, "\"$CORTE\" measure \"$MATRIX\" | cat; \"$CORTE\" strategy list | cat")
        #expect(result.text.contains("98,45"))
        #expect(!result.text.contains("\u{1B}"))
        #expect(!result.errors.contains("\u{1B}"))
    }

    @Test("a terminal has colours, unless NO_COLOR is set", arguments: [(nil, true), ("1", false), ("", true)])
    func terminal(noColour: String?, coloured: Bool) throws {
        var corte = corte
        corte.environment["NO_COLOR"] = noColour
        corte.environment["TERM"] = "xterm-256color"
        let result = try shell(corte, "script -qec '\"$CORTE\" strategy list' /dev/null < /dev/null")
        #expect(result.text.contains("weighted-average"))
        #expect(result.text.contains("\u{1B}[1m") == coloured)
    }
}
