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

    @Test("is written as it is, beside nothing else")
    func written() throws {
        let result = try shell(
            "$corte measure m.csv -q -o r${n}.csv && $corte chart bullet m.csv -q -o c${n}.svg && "
                + "$corte deck m.csv -q -o d${n} > list && ls | tr '\\361' N")
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.text == "cN.svg\ndN\nlist\nm.csv\nrN.csv\n")
    }

    @Test("holds a library too, and where libraries are looked for")
    func library() throws {
        let module = try TreatmentModule()
        let result = try shell(
            "mkdir s${n} && cp \(module.folder.path)/libStrategyOdd.* s${n}/ && $corte measure m.csv -q --format csv "
                + "--using s${n}/libStrategyOdd.so && $corte measure m.csv -q --format csv --strategy-path s${n} --using odd"
        )
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.text.contains(",50,"))
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
