import ArgumentParser
import Console
import StrategyHost
import Words

/// `corte strategy`
struct StrategyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "strategy", abstract: "List, show, check and lock the measurement strategies.",
        discussion: """
            Strategies are shared libraries that are found and loaded at run time. Listing them reads their metadata \
            and runs none of their code.
            """,
        subcommands: [
            StrategyListCommand.self, StrategyShowCommand.self, StrategyCheckCommand.self, StrategyLockCommand.self,
            StrategyNewCommand.self,
        ],
        aliases: ["estrategia"])
}

/// `corte strategy list`
struct StrategyListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the strategies that are found, with version, role, file and parameters.")

    @OptionGroup var search: StrategySearchOptions

    func run() throws {
        let catalog = search.catalog
        guard !catalog.entries.isEmpty else {
            throw Failure(.unavailable, "no strategy was found; looked in: \(catalog.searched.joined(separator: ", "))")
        }
        var table = TextTable(columns: [
            .init(title: "Name"), .init(title: "Version"), .init(title: "Role"), .init(title: "Runs"),
            .init(title: "Parameters"), .init(title: "File"),
        ])
        table.rows = catalog.entries.map { row($0, isIsolated: catalog.isolates($0)) }
        let text = table.text(width: nil, coloured: StandardOutput.takesColour)
        try StandardOutput.write("\(text)Isolated modules are held by: \(Confinement.protections)\n")
    }

    private func row(_ entry: StrategyCatalog.Entry, isIsolated: Bool) -> [TextTable.Cell] {
        let file = entry.shadowedBy.map { "\(entry.file) (shadowed by \($0))" } ?? entry.file
        switch entry.metadata {
        case .success(let metadata):
            let parameters = metadata.parameters.map { "\($0.name)=\($0.defaultValue)" }.joined(separator: ", ")
            return [
                .init(metadata.name, style: .bold), .init(metadata.version), .init(metadata.role.rawValue),
                .init(isIsolated ? "isolated" : "in process"), .init(parameters), .init(file),
            ]
        case .failure(let error):
            return [.init("?", style: .red), "", "", "", .init("\(error)", style: .red), .init(file)]
        }
    }
}

/// `corte strategy show`
struct StrategyShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a strategy: what it does, what it takes, where it comes from.")

    @Argument(help: ArgumentHelp("The strategy's name, id or file.", valueName: "strategy"))
    var name: String

    @OptionGroup var search: StrategySearchOptions

    func run() throws {
        let entry = try search.catalog.entry(named: name)
        try StandardOutput.write(text(of: entry.metadata.get(), file: entry.file))
    }

    private func text(of metadata: StrategyMetadata, file: String) -> String {
        var lines = [
            "\(metadata.name) \(metadata.version) – \(metadata.role.rawValue)", metadata.summary, "",
            "id       \(metadata.id)", "vendor   \(metadata.vendor)", "license  \(metadata.license)",
            "file     \(file)",
        ]
        var parameters = metadata.parameters.map { ("\($0.name)=\($0.defaultValue)", $0.summary) }
        // What the engine itself takes beside the module's own.
        switch metadata.role {
        case .treatment:
            parameters.append(("at=indicator", "The level that it acts at: indicator, a level's name, or plan."))
        case .aggregator:
            parameters.append(("missing=rescale", "What becomes of what wasn't reported: rescale, zero or fail."))
        case .estimator: break
        }
        if !parameters.isEmpty { lines += ["", "parameters"] + parameters.map { "  \($0)  \($1)" } }
        lines += ["", "reads"]
        lines += metadata.inputs.map { "  \($0.name)\($0.isRequired ? "" : " (optional)")  \($0.summary)" }
        // A line stays one, whatever the metadata hold.
        return lines.map { $0.visible + "\n" }.joined()
    }
}
