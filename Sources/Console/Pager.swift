import Glibc

/// A program that shows a text a screen at a time.
struct Pager {
    /// A command for the shell.
    private let command: String

    /// The pager that the user wishes: `CORTE_PAGER`, else `PAGER`, else less, if there is one. Nil where the wish is empty,
    /// or for none.
    static var wished: Pager? {
        guard let wish = Environment.value("CORTE_PAGER") ?? Environment.value("PAGER") else {
            return ProgramFile.find("less") == nil ? nil : Pager(command: "less -FRX")
        }
        return wish.isEmpty || wish == "cat" ? nil : Pager(command: wish)
    }

    /// Shows a text until the user has seen enough; false, with nothing shown, where there's no such program.
    func show(_ text: String) -> Bool {
        // A less of the user's choice ends by itself, shows colours and leaves the text where it is, as with git.
        setenv("LESS", "FRX", 0)
        guard let pipe = popen(command, "w") else { return false }
        // Keys that end a program are the pager's now: it decides what they do.
        let interrupt = signal(SIGINT, SIG_IGN)
        let quit = signal(SIGQUIT, SIG_IGN)
        defer {
            signal(SIGINT, interrupt)
            signal(SIGQUIT, quit)
        }
        // A pager that was left before the end takes no more, which is no error.
        _ = text.utf8.withContiguousStorageIfAvailable { fwrite($0.baseAddress, 1, $0.count, pipe) }
        return pclose(pipe) != Self.notFound
    }

    /// What a shell ends with that didn't find a program, as `wait` tells it.
    private static let notFound: Int32 = 127 << 8
}
