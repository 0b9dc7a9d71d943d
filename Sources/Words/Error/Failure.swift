/// Error that a command itself finds; an empty one tells nothing and only ends it.
package struct Failure: Told {
    package var exitReason: ExitReason
    /// A line for each problem.
    package var phrases: [Phrase]

    /// Ends a command with a line for each problem, English in either language.
    package init(_ exitReason: ExitReason, _ lines: String...) { self.init(exitReason, lines: lines) }

    /// The same with lines that are counted only now.
    package init(_ exitReason: ExitReason, lines: [String]) {
        self.exitReason = exitReason
        phrases = lines.map { Phrase($0) }
    }

    /// Ends a command with a line in either language.
    package init(_ exitReason: ExitReason, _ phrase: Phrase) {
        self.exitReason = exitReason
        phrases = [phrase]
    }

    package var lines: [String] { lines(in: .en) }

    package func lines(in language: Language) -> [String] { phrases.map { $0[language] } }
}
