import ArgumentParser
import Console
import StrategyHost
import Words

/// `corte strategy new`
struct StrategyNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: Phrase(
            es: "Escribe el paquete de una estrategia nueva, listo para compilar.",
            en: "Write the package of a new strategy, ready to build."),
        discussion: Phrase(
            es: """
                El paquete se compila de inmediato y se usa por la ruta de su biblioteca; su README dice cómo \
                revisarlo y entregarlo.

                  corte strategy new floor
                  corte strategy new share-of-time --role aggregator --language c
                """,
            en: """
                The package builds at once, and runs by its library's path; its README says how to check it and hand \
                it on.

                  corte strategy new floor
                  corte strategy new share-of-time --role aggregator --language c
                """),
        aliases: ["nueva"])

    @Argument(
        help: ArgumentHelp(
            es: "Lo que se escribirá para usarla: a-z, 0-9 y guiones.",
            en: "What users will type: a-z, 0-9 and hyphens.",
            valueName: .name))
    var name: String

    @Option(
        help: ArgumentHelp(
            es: "El lenguaje en que se programa.",
            en: "The language of its source.",
            valueName: .language))
    var language: StrategyTemplate.Language = .swift

    @Option(
        help: ArgumentHelp(
            es: "Qué hace en una metodología.",
            en: "What it does in a methodology.",
            valueName: .role))
    var role: StrategyRole = .treatment

    @Option(
        help: ArgumentHelp(
            es: "Su identificador (por omisión: org.example.<nombre>).",
            en: "Its identifier (default: org.example.<name>).",
            valueName: ValueName(es: "dominio invertido", en: "reversed domain")))
    var id: String?

    @Option(
        help: ArgumentHelp(
            es: "Una copia de las fuentes de corte contra la que se compila (por omisión: la del programa mismo).",
            en: "A checkout of corte to build against (default: the command's own).",
            valueName: .folder),
        completion: .directory)
    var kit: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            es: "La carpeta que se crea (por omisión: <nombre>).",
            en: "The folder to make (default: <name>).",
            valueName: .folder),
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
