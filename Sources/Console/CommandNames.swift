import ArgumentParser
import Words

/// The commands that arguments can name.
enum CommandNames {
    /// The command or subcommand that an unexpected argument most likely means; nil where it stands at no command's place.
    static func near(_ argument: String, in arguments: [String], of root: any ParsableCommand.Type) -> String? {
        var command = root
        for next in arguments {
            let below = command.configuration.subcommands
            if let named = below.first(where: { names(of: $0).contains(next) }) {
                command = named
                continue
            }
            guard next == argument, !below.isEmpty else { return nil }
            return nearestName(to: argument, among: below.flatMap(names))
        }
        return nil
    }

    private static func names(of command: any ParsableCommand.Type) -> [String] {
        [command.configuration.commandName].compactMap(\.self) + command.configuration.aliases
    }
}
