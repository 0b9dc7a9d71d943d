import Words

/// Error that the command itself finds; an empty one tells nothing and only ends it.
struct Failure: Told {
    var exitReason: ExitReason
    var lines: [String]

    init(_ exitReason: ExitReason, _ lines: String...) { self.init(exitReason, lines: lines) }

    init(_ exitReason: ExitReason, lines: [String]) {
        self.exitReason = exitReason
        self.lines = lines
    }
}
