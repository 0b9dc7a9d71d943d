import ArgumentParser
import Console
import StrategyHost
import Words

/// `corte strategy new`
struct StrategyNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Write the package of a new strategy, ready to build.",
        discussion: """
            The package builds at once, and runs by its library's path; its README says how to check it and hand it on.

              corte strategy new floor
              corte strategy new share-of-time --role aggregator --language c
            """,
        aliases: ["nueva"])

    @Argument(help: ArgumentHelp("What users will type: a-z, 0-9 and hyphens.", valueName: "name"))
    var name: String

    @Option(help: "The language of its source.")
    var language: StrategyTemplate.Language = .swift

    @Option(help: "What it does in a methodology.")
    var role: StrategyRole = .treatment

    @Option(help: ArgumentHelp("Its identifier (default: org.example.<name>).", valueName: "reversed domain"))
    var id: String?

    @Option(
        help: ArgumentHelp(
            "A checkout of corte to build against (default: the command's own).", valueName: "folder"),
        completion: .directory)
    var kit: String?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The folder to make (default: <name>).", valueName: "folder"),
        completion: .directory)
    var output: String?

    func validate() throws {
        if let flaw = StrategyTemplate.flaw(of: name) { throw ValidationError(flaw) }
        if let flaw = id.flatMap(StrategyTemplate.flaw(ofID:)) { throw ValidationError(flaw) }
    }

    func run() throws {
        let template = StrategyTemplate(name: name, id: id ?? "org.example.\(name)", role: role, language: language)
        let kit = try kit.map(KitFolder.init(named:)) ?? KitFolder.besideCommand()
        let folder = output ?? name
        try NewFolder(folder).write(template.files(kit: kit).map { ($0.path, Array($0.text.utf8)) })
        let head = Phrase(
            es: "\(folder.visible) tiene la estrategia «\(name)». Constrúyala y úsela:",
            en: "\(folder.visible) holds the strategy '\(name)'. Build it and use it:")
        try StandardOutput.write(
            """
            \(head[.ofRun])
              cd \(folder.shellWord.visible) && \(language == .swift ? "swift build" : "make")
              corte strategy check \(template.library)
              corte measure matriz.csv --using \(template.library)

            """)
    }
}
