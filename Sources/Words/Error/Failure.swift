/// Error that a command itself finds; an empty one tells nothing and only ends it.
package struct Failure: Told {
    package var exitReason: ExitReason
    /// A line for each problem.
    package var phrases: [Phrase]

    /// Ends a command without a word.
    package init(_ exitReason: ExitReason) { self.init(exitReason, lines: []) }

    /// Ends a command with so many lines.
    package init(_ exitReason: ExitReason, lines: [Phrase]) {
        self.exitReason = exitReason
        phrases = lines
    }

    /// Ends a command with a line in either language.
    package init(_ exitReason: ExitReason, _ phrase: Phrase) {
        self.init(exitReason, lines: [phrase])
    }

    package var lines: [String] { lines(in: .en) }

    package func lines(in language: Language) -> [String] { phrases.map { $0[language] } }
}
