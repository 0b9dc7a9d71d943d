import Foundation

/// What a command says of itself, as the parser of arguments dumps it.
struct CommandDescription: Decodable {
    /// An argument, an option or a flag.
    struct Argument: Decodable {
        var kind: String
        var abstract: String?
        var valueName: String
        var sectionTitle: String?
    }

    var commandName: String
    var abstract: String?
    var discussion: String?
    var arguments: [Argument]?
    var subcommands: [CommandDescription]?

    /// What the command says under `LANG`.
    init(of command: Command, in language: String) throws {
        struct Dump: Decodable { var command: CommandDescription }
        var command = command
        command.environment["LANG"] = language
        self = try JSONDecoder().decode(Dump.self, from: command("--experimental-dump-help").output).command
    }

    /// The command and all below it, but for the parser's own, each by the words that call it.
    func all(below path: [String] = []) -> [(path: [String], command: CommandDescription)] {
        let below = (subcommands ?? []).filter { $0.commandName != "help" }
        return [(path, self)] + below.flatMap { $0.all(below: path + [$0.commandName]) }
    }
}
