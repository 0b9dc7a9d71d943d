import StrategyTestSupport
import Testing

@Suite("Details") struct VerboseTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    @Test("say what was read and as what, where modules come from, and how long each part took")
    func measure() throws {
        try folder.write("locale: es\n", to: "corte.yaml")
        let result = try corte("measure", officialMatrix, "--verbose", "--locale", "en")
        #expect(result.text == (try corte("measure", officialMatrix, "-q", "--locale", "en").text))
        let details = result.lines.filter { $0.hasPrefix("corte: detail: ") }
        for part in [
            "/corte.yaml: configuration read", "plan.yaml: read",
            "matriz.csv: UTF-8, separator ';', header in row 1; numbers 1.234,56; 11 rows read",
            "weighted-average 1.0.0: \(Bundled.folder)/libStrategyWeightedAverage.so, sha256:", "in this process",
        ] { #expect(details.contains { $0.contains(part) }, "\(part) in \(details)") }
        for phase in ["reading", "measuring"] {
            #expect(details.contains { $0.contains(": \(phase): ") && $0.hasSuffix(" ms") }, "\(details)")
        }
        let spanish = try corte("check", officialMatrix, "--verbose").errors
        #expect(spanish.contains("corte: detalle: lectura: "))
    }

    @Test("aren't told unless they're wished, and not together with silence")
    func silence() throws {
        #expect(try !corte("measure", officialMatrix).errors.contains("detail"))
        let both = try corte("measure", officialMatrix, "-q", "--verbose")
        #expect(both.code == 64 && both.errors.contains("--quiet and --verbose exclude each other"))
    }

    @Test("are a module's lines under its name, in this process or another", arguments: ["--in-process", "--isolate"])
    func logs(place: String) throws {
        let module = try TreatmentModule(
            create: "kept = host; SAY(\"made\");", measure: "SAY(\"seen\\033[8m \\n rows\");",
            declarations: """
                static const corte_host *kept;
                #define SAY(text) kept->log(kept, CORTE_LEVEL_NOTE, (corte_text){text, sizeof text - 1})
                """)
        let arguments = ["measure", officialMatrix, "--strategy-path", module.folder.path, "--using", "odd", place]
        let result = try corte.run(arguments + ["--verbose"])
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.lines.contains("corte: detail: odd: made"))
        #expect(result.lines.contains("corte: detail: odd: seen [8m   rows"))
        #expect(try !corte.run(arguments).errors.contains("made"))
    }

    @Test(
        "of a module that says too much are the first ones, and it goes on", arguments: ["--in-process", "--isolate"])
    func flood(place: String) throws {
        let module = try TreatmentModule(
            create: "kept = host;",
            measure: """
                static char line[5000];
                memset(line, 'x', sizeof line);
                for (int i = 0; i < 20000; i++) kept->log(kept, CORTE_LEVEL_NOTE, (corte_text){line, sizeof line});
                """, declarations: "static const corte_host *kept;")
        let result = try corte.run([
            "measure", officialMatrix, "--strategy-path", module.folder.path, "--using", "odd", place, "--verbose",
        ])
        #expect(result.code == 0, "\(result.lines.last ?? "")")
        let lines = result.lines.filter { $0.contains("odd: x") }
        #expect(!lines.isEmpty && lines.allSatisfy { $0.utf8.count < 1100 })
        #expect(lines.count <= 1000)
    }

    @Test("show what a module logged before it crashed")
    func crash() throws {
        let module = try TreatmentModule(
            create: "kept = host;",
            measure: "kept->log(kept, CORTE_LEVEL_ERROR, (corte_text){\"last words\", 10}); abort();",
            declarations: "static const corte_host *kept;")
        let result = try corte(
            "measure", officialMatrix, "--strategy-path", module.folder.path, "--using", "odd", "--verbose")
        #expect(result.code == 70)
        #expect(result.lines.contains("corte: detail: odd: last words"))
    }

    @Test("what takes long is shown on a terminal while it does, and gone afterwards; never in a pipe")
    func progress() throws {
        let line = "(sleep 2.5; cat \"$MATRIX\") | \"$CORTE\" measure - -q"
        try folder.write("\(line.replacing(" -q", with: "")) > out.txt\n", to: "line.sh")
        var terminal = corte
        terminal.environment["TERM"] = "xterm"
        let shown = try shell(terminal, "script -qec 'bash line.sh' /dev/null < /dev/null")
        #expect(shown.text.contains("\rreading… 1 s\u{1B}[K"))
        #expect(shown.text.contains("\r\u{1B}[K"))
        let out = String(decoding: try folder.bytes("out.txt"), as: UTF8.self)
        #expect(!out.contains("…") && out.contains("98,45"))
        #expect(try shell(corte, line).errors.isEmpty)
        let quiet = try shell(terminal, "script -qec '\(line)' /dev/null < /dev/null")
        #expect(!quiet.text.contains("reading"))
    }
}
