import StrategyTestSupport
import Testing

@Suite("A configuration") struct ConfigurationTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    /// Runs the command in a folder below the one with the files.
    private func below(_ line: String) throws -> Command.Result {
        try shell(corte, "mkdir -p a/b .config/corte && cd a/b && \(line)")
    }

    @Test("in a folder above says the language of messages and results, unless --locale does")
    func locale() throws {
        try folder.write("locale: en\n", to: "corte.yaml")
        let result = try below("\"$CORTE\" measure \"$MATRIX\" -q && LANG=es_CO.UTF-8 \"$CORTE\" measure nada.csv")
        #expect(result.text.contains("against the programme at the cut"))
        #expect(result.code == 66 && result.errors.contains("nada.csv: there is no"), "\(result.errors)")
        let spanish = try below("\"$CORTE\" measure \"$MATRIX\" -q --locale es")
        #expect(spanish.text.contains("contra lo programado al corte"))
        // The nearest one counts.
        let nearest = try below("echo 'locale: es' > corte.yaml; \"$CORTE\" measure \"$MATRIX\" -q")
        #expect(nearest.text.contains("contra lo programado al corte"))
    }

    @Test("names a theme, from where it is itself")
    func theme() throws {
        try folder.write("theme: temas/noche.yaml\n", to: "corte.yaml")
        let chart = "\"$CORTE\" chart gap \"$MATRIX\" -q"
        let result = try below(
            "mkdir -p ../../temas && echo 'base: dark' > ../../temas/noche.yaml; \(chart) -o own.svg && "
                + "\(chart) -o dark.svg --theme dark && \(chart) -o clear.svg --theme clear && "
                + "cmp own.svg dark.svg && ! cmp -s own.svg clear.svg && \(chart) --print-spec")
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.text.contains("temas/noche.yaml\""))
    }

    @Test("of the user's own says where strategies are, of a folder with data never")
    func strategies() throws {
        let modules = try MedianModule.folder()
        let line = "\"$CORTE\" measure \"$MATRIX\" -q --using median"
        try folder.write("strategy-path: \(modules)\n", to: "corte.yaml")
        let refused = try below(line)
        #expect(refused.code == 65 && refused.text.isEmpty)
        #expect(refused.errors.contains("corte.yaml:1:16: a folder with data doesn't say what code is loaded"))
        try folder.remove("corte.yaml")
        #expect(try below(line).code == 69)
        let own = try below("echo 'strategy-path: \(modules)' > ~/.config/corte/config.yaml; \(line)")
        #expect(own.code == 0 && own.text.contains("median"), "\(own.errors)")
        let moved = try below("mv ~/.config ~/ajustes; XDG_CONFIG_HOME=~/ajustes \(line)")
        #expect(moved.code == 0, "\(moved.errors)")
        // A folder of wherever the user is isn't the user's.
        #expect(try below("cd; XDG_CONFIG_HOME=ajustes \(line)").code == 69)
    }

    @Test("that is wrong stops every command but a wish for help, and a pipe isn't waited for")
    func wrong() throws {
        try folder.write("tema: dark\n", to: "corte.yaml")
        let result = try below("\"$CORTE\" chart --list")
        #expect(result.code == 65 && result.text.isEmpty)
        #expect(result.errors.contains("corte.yaml:1:1: the configuration has no key of this name (tema)"))
        #expect(try below("\"$CORTE\" --version && \"$CORTE\" measure --help").code == 0)
        let pipe = try below("rm ~/corte.yaml; mkfifo corte.yaml; \"$CORTE\" measure \"$MATRIX\" --verbose")
        #expect(pipe.code == 0 && pipe.errors.contains("a/b/corte.yaml: isn't read, it's no file of this user"))
    }
}
