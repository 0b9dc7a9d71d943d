package import ArgumentParser
import Glibc
import Words

extension ParsableCommand {
    /// Does what the program was called for. Whatever goes wrong is told here, and becomes the exit code.
    ///
    /// - Parameter prepare: what comes between reading the arguments and doing it.
    package static func runToEnd(preparing prepare: () throws -> Void = {}) {
        // A reader that has seen enough shows as an error of writing, which StandardOutput takes for what it is.
        signal(SIGPIPE, SIG_IGN)
        // And a file that grows past a limit is an error of writing, after which nothing may be left of it.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot(NativeText.arguments)
            if let command = command as? any Talking { Talk.begin(command.talk) }
            // Who asks for help gets it.
            if type(of: command).configuration.commandName != "help" { try prepare() }
            try command.run()
        } catch {
            guard let error = error as? any Told ?? usage(error) else { grant(error) }
            StandardError.tell(error)
            Glibc.exit(error.exitReason.rawValue)
        }
    }

    /// Ends with what was asked for instead of work, such as help. As with the parser, nobody minds a reader that left.
    private static func grant(_ wish: any Error) -> Never {
        guard Language.ofRun == .es, exitCode(for: wish) == .success else { exit(withError: wish) }
        print(SpanishHelp().text(fullMessage(for: wish, columns: .max)))
        Glibc.exit(ExitCode.success.rawValue)
    }

    /// What the parser of arguments finds wrong, in one line as every other problem; nil for a wish for help.
    private static func usage(_ error: any Error) -> Failure? {
        guard exitCode(for: error) == .validationFailure else { return nil }
        // The parser writes sentences; here they're the clauses of one line.
        var message = inOneLine(Self.message(for: error))
        if message.hasSuffix(".") { message.removeLast() }
        let clauses = message.split(separator: ". ").map { $0.prefix(1).lowercased() + $0.dropFirst() }
        var phrases = clauses.map { UsageSentence.phrase($0, among: UsageSentence.ofProblems) }
        if let meant = unexpected(in: message).flatMap({
            CommandNames.near($0, in: NativeText.arguments, of: Self.self)
        }) {
            phrases.append(.didYouMean(meant))
        }
        phrases.append(Phrase(es: "vea --help", en: "--help shows what the command takes"))
        let what = phrases.dropFirst().reduce(phrases[0]) { $0.adding("; ").adding($1) }
        return Failure(.usage, what)
    }

    /// What the parser says, with many choices written as it writes few.
    private static func inOneLine(_ message: String) -> String {
        guard let list = message.firstRange(of: "the following:\n") else { return message }
        let choices = message[list.upperBound...].split(separator: "\n").map { "'\($0.drop { " -".contains($0) })'" }
        return message[..<list.lowerBound] + choices.dropLast().joined(separator: ", ") + " or " + (choices.last ?? "")
    }

    /// The first argument that the parser doesn't expect; nil where that isn't what it says.
    private static func unexpected(in message: String) -> String? {
        guard message.contains("nexpected argument") else { return nil }
        let quoted = message.split(separator: "'", omittingEmptySubsequences: false)
        return quoted.count > 1 ? String(quoted[1]) : nil
    }
}
