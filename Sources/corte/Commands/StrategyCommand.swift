import ArgumentParser
import Console
import StrategyHost
import Words

/// `corte strategy`
struct StrategyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "strategy",
        abstract: Phrase(
            es: "Enumera, muestra, revisa, fija, escribe e instala las estrategias de medición.",
            en: "List, show, check, lock, write and install the measurement strategies."),
        discussion: Phrase(
            es: """
                Las estrategias son bibliotecas compartidas que se encuentran y se cargan al ejecutar. Para \
                enumerarlas se leen sus metadatos, y no se ejecuta nada de su código.
                """,
            en: """
                Strategies are shared libraries that are found and loaded at run time. Listing them reads their \
                metadata and runs none of their code.
                """),
        subcommands: [
            StrategyListCommand.self, StrategyShowCommand.self, StrategyCheckCommand.self, StrategyLockCommand.self,
            StrategyNewCommand.self, StrategyInstallCommand.self,
        ],
        aliases: ["estrategia"])
}

/// `corte strategy list`
struct StrategyListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Phrase(
            es: "Enumera las estrategias que se encuentran, con versión, papel, archivo y parámetros.",
            en: "List the strategies that are found, with version, role, file and parameters."),
        aliases: ["listar"])

    @OptionGroup var search: StrategySearchOptions
    @OptionGroup var results: OutputOptions

    func validate() throws { try results.refuseRows() }

    func run() throws {
        let catalog = search.catalog
        try results.check(against: InputFiles(strategies: [], search))
        guard !catalog.entries.isEmpty else {
            let places = catalog.searched.joined(separator: ", ")
            throw Failure(
                .unavailable,
                Phrase(
                    es: "no se encontró ninguna estrategia; se buscó en: \(places)",
                    en: "no strategy was found; looked in: \(places)"))
        }
        let table = StrategyTable(catalog: catalog, language: .ofRun)
        try results.write(table, json: table.json)
    }
}

/// `corte strategy show`
struct StrategyShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Phrase(
            es: "Muestra una estrategia: qué hace, qué recibe y de dónde viene.",
            en: "Show a strategy: what it does, what it takes, where it comes from."),
        aliases: ["mostrar"])

    @Argument(
        help: ArgumentHelp(
            es: "El nombre, el id o el archivo de la estrategia.",
            en: "The strategy's name, id or file.",
            valueName: .strategy))
    var name: String

    @OptionGroup var search: StrategySearchOptions
    @OptionGroup var results: OutputOptions

    func validate() throws { try results.refuseRows() }

    func run() throws {
        try results.check(against: InputFiles(strategies: [name], search))
        let entry = try search.catalog.entry(named: name)
        let text = try StrategyText(entry: entry, metadata: entry.metadata.get())
        try results.write(text, json: text.json)
    }
}
