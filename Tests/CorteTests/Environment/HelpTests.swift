import StrategyTestSupport
import Testing
import Words

@Suite("Help") struct HelpTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    /// The names of values that are the same in both languages.
    private static let shared: Set<String> = ["MiB", "base", "color", "factor", "n", "sha256", "weights=p%"]

    /// What the parser of arguments writes in English.
    private static let english = [
        "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "default", "values:", "Show ", "See '",
        "options>", "[options]", "subcommand>", "subcommands>",
    ]

    /// A page in lines of so many characters.
    private func page(_ path: [String], in language: String = "C", width: Int = 80) throws -> String {
        var corte = corte
        corte.environment["LC_ALL"] = language
        corte.environment["COLUMNS"] = "\(width)"
        let result = try corte.run(path + ["--help"])
        #expect(result.code == 0 && result.errors.isEmpty, "\(path): \(result.errors)")
        return result.text
    }

    /// The words of a text, however its lines are broken.
    private func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

    @Test("says what every command, argument and option is for in both languages")
    func bothLanguages() throws {
        let spanish = try CommandDescription(of: corte, in: "es_CO.UTF-8").all()
        let english = try CommandDescription(of: corte, in: "en_US.UTF-8").all()
        #expect(spanish.map(\.path) == english.map(\.path) && spanish.count > 25)
        for ((path, es), (_, en)) in zip(spanish, english) {
            #expect(es.abstract != nil && es.abstract != en.abstract, "\(path)")
            #expect(es.discussion == nil && en.discussion == nil || es.discussion != en.discussion, "\(path)")
            #expect(es.arguments?.count == en.arguments?.count)
            for (es, en) in zip(es.arguments ?? [], en.arguments ?? []) {
                #expect(es.abstract != nil && es.abstract != en.abstract, "\(path): \(en)")
                #expect(es.sectionTitle == nil || es.sectionTitle != en.sectionTitle, "\(path): \(en)")
                #expect(
                    en.kind == "flag" || es.valueName != en.valueName || Self.shared.contains(es.valueName),
                    "\(path): \(en)")
            }
        }
    }

    @Test("in Spanish has none of the parser's English, and fits the terminal without losing a word")
    func spanishPages() throws {
        for (path, command) in try CommandDescription(of: corte, in: "C").all() {
            let wide = try page(path, width: 1000)
            for word in Self.english { #expect(!wide.contains(word), "\(path): \(word)") }
            let start = words("RESUMEN: \(command.abstract ?? "") \(command.discussion ?? "") USO: corte")
            #expect(words(wide).starts(with: start), "\(path)")
            for width in [60, 80] {
                let page = try page(path, width: width)
                #expect(words(page) == words(wide), "\(path)")
                let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
                for line in lines { #expect(line.count <= width && line.last != " ", "\(path): \(line)") }
                checkColumns(of: lines)
            }
        }
    }

    /// Sees to it that what is said of an argument or a command stands beside or below its name, in a column of its own.
    private func checkColumns(of lines: [Substring]) {
        let entries = lines.drop { !$0.hasPrefix("USO: ") }.drop { !$0.isEmpty }
        for line in entries.prefix(while: { !$0.hasPrefix("  Vea ") }) where line.hasPrefix("  ") {
            let (name, text) = (line.prefix(26), line.dropFirst(26))
            let hasName = !line.hasPrefix("   ")
            #expect(hasName || name.allSatisfy { $0 == " " }, "\(line)")
            // A long name has a line of its own.
            let isBeside = name.last == " "
            #expect(isBeside ? !text.isEmpty && text.first != " " : hasName, "\(line)")
        }
    }

    @Test("in English is what the parser writes")
    func englishPages() throws {
        for (path, command) in try CommandDescription(of: corte, in: "en_US.UTF-8").all() {
            let text = words(try page(path, in: "en_US.UTF-8"))
            #expect(
                text.starts(with: words("OVERVIEW: \(command.abstract ?? "") \(command.discussion ?? "") USAGE: corte"))
            )
            #expect(text.contains(words("--help Show help information.")))
        }
    }

    @Test("has the language of the option, the configuration and the environment, in this order")
    func order() throws {
        func start(_ line: String) throws -> String { String(try shell(corte, line).text.prefix(8)) }
        #expect(try start("LANG=C \"$CORTE\" --help") == "RESUMEN:")
        #expect(try start("LANG=C \"$CORTE\"") == "RESUMEN:")
        #expect(try start("LANG=C \"$CORTE\" help measure") == "RESUMEN:")
        #expect(try start("\"$CORTE\" medir --help") == "OVERVIEW")
        #expect(try start("\"$CORTE\" medir --help --locale es") == "RESUMEN:")
        #expect(try start("LC_ALL=C \"$CORTE\" --help --locale=en") == "OVERVIEW")
        try folder.write("locale: es\n", to: "corte.yaml")
        #expect(try start("\"$CORTE\" measure --help") == "RESUMEN:")
        try folder.write("locale: en\n", to: "corte.yaml")
        #expect(try start("LC_ALL=es_CO.UTF-8 \"$CORTE\" measure --help") == "OVERVIEW")
        #expect(try start("LC_ALL=es_CO.UTF-8 \"$CORTE\" measure --help --locale es") == "RESUMEN:")
    }

    @Test("of the program with the checks is in Spanish too")
    func checks() throws {
        var check = corte
        check.program += "-strategy-check"
        check.environment["LANG"] = "es_CO.UTF-8"
        let page = try check("--help").text
        #expect(page.hasPrefix("RESUMEN: Revisa que un módulo"))
        for word in Self.english { #expect(!page.contains(word), "\(word)") }
    }

    @Test("for shells that complete commands is in the language of the run, and bash can read it")
    func completions() throws {
        let zsh = try shell(corte, "LANG=C \"$CORTE\" --generate-completion-script zsh").text
        #expect(zsh.contains("[Muestra esta ayuda.]") && zsh.contains("[El archivo del plan"))
        for word in ["Show ", "The plan file"] { #expect(!zsh.contains(word)) }
        let line = "LANG=C \"$CORTE\" --generate-completion-script bash > c.bash && . ./c.bash && complete -p corte"
        let bash = try shell(corte, line)
        #expect(bash.code == 0 && bash.text.hasSuffix(" corte\n"), "\(bash.errors)")
    }
}
