import StrategyTestSupport
import Testing

/// Names of files are bytes; older systems wrote them in Latin-1.
@Suite("A file's name that isn't UTF-8")
struct FileNameTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        try folder.write("indicator,programmed,executed\nA,100,90\n", to: "m.csv")
    }

    /// Runs a line of the shell in which `$corte` is the command and `$n` the byte 0xF1.
    private func shell(_ line: String) throws -> Command.Result {
        var shell = corte
        shell.program = "/bin/sh"
        return try shell.run(["-c", "corte='\(corte.program)'; n=$(printf '\\361'); \(line)"])
    }

    @Test("is opened as it is")
    func opened() throws {
        let result = try shell("mv m.csv a${n}o.csv && $corte measure a${n}o.csv --format csv -q")
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.text.contains(",90,"))
    }

    @Test("is told by its bytes where it isn't there")
    func told() throws {
        let result = try shell("$corte measure a${n}o.csv")
        #expect(result.code == 66)
        #expect(result.errors == "corte: a\\xF1o.csv: there is no such file; check the path\n")
    }

    @Test("isn't taken for another one that looks the same")
    func different() throws {
        #expect(try shell("mv m.csv a${n}o.csv && $corte measure año.csv").code == 66)
        #expect(try shell("$corte measure \"$(printf 'a\\357\\277\\275o.csv')\"").code == 66)
    }
}
