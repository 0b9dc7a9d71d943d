package import ArgumentParser
package import Words

extension CommandConfiguration {
    /// What a command is called and says of itself, in the language of the run.
    package init(
        commandName: String, abstract: Phrase, usage: Phrase? = nil, discussion: Phrase = Phrase(""),
        version: String = "", subcommands: [any ParsableCommand.Type] = [],
        defaultSubcommand: (any ParsableCommand.Type)? = nil, aliases: [String] = []
    ) {
        self.init(
            commandName: commandName, abstract: abstract[.ofRun], usage: usage?[.ofRun],
            discussion: discussion[.ofRun], version: version, subcommands: subcommands,
            defaultSubcommand: defaultSubcommand, aliases: aliases)
    }
}
