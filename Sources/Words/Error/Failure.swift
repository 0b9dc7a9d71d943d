/// Error that a command itself finds; an empty one tells nothing and only ends it.
package struct Failure: Told {
    package var exitReason: ExitReason
    package var lines: [String]

    /// Ends a command with a line for each problem.
    package init(_ exitReason: ExitReason, _ lines: String...) { self.init(exitReason, lines: lines) }

    /// The same with lines that are counted only now.
    package init(_ exitReason: ExitReason, lines: [String]) {
        self.exitReason = exitReason
        self.lines = lines
    }
}
