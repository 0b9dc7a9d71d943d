import Glibc
package import PlanModel
package import Words

/// A file descriptor to write to.
package struct Descriptor {
    private let number: Int32

    package init(_ number: Int32) {
        self.number = number
    }

    /// Writes everything; false, with `errno` set, where the system refuses.
    package func writeAll(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }

    /// Whether a person looks at it.
    package var isTerminal: Bool { isatty(number) == 1 }
}

/// Where results go.
package enum StandardOutput {
    private static let descriptor = Descriptor(STDOUT_FILENO)

    /// Writes bytes. A reader that has seen enough, such as head, is no error, and ends the program.
    ///
    /// - Parameter code: the exit code then, where something else went wrong.
    package static func write(_ bytes: [UInt8], orEndingWith code: Int32 = 0) throws(Failure) {
        guard !descriptor.writeAll(bytes) else { return }
        if errno == EPIPE { Glibc.exit(code) }
        let reason = String(cString: strerror(errno))
        throw Failure(
            .inputOutput,
            Phrase(
                es: "la salida estándar no se puede escribir (\(reason))",
                en: "standard output: can't be written (\(reason))"))
    }

    package static func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

    /// Whether a person looks at it.
    package static var isTerminal: Bool { descriptor.isTerminal }

    /// How many characters a terminal's line holds and how many lines it has, as it says or as `COLUMNS` and `LINES` do;
    /// nil where there is none, or nothing is known.
    package static var size: (columns: Int, rows: Int?)? {
        guard descriptor.isTerminal else { return nil }
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            return (Int(size.ws_col), size.ws_row > 0 ? Int(size.ws_row) : nil)
        }
        return Environment.extent("COLUMNS").map { ($0, Environment.extent("LINES")) }
    }
}

/// Where everything else goes.
package enum StandardError {
    /// A message: one line, whatever it quotes.
    package static func write(_ line: String) {
        StatusLine.clear()
        _ = Descriptor(STDERR_FILENO).writeAll(Array("\(line.visible)\n".utf8))
    }

    /// Tells every problem, the first fifty one by one.
    package static func tell(_ error: any Told) {
        let lines = error.lines(in: .ofRun)
        for line in lines.prefix(50) { write("corte: \(line)") }
        let more = max(0, lines.count - 50) + error.more
        let rest = Phrase(es: "… y \(more) problemas más", en: "… and \(more) more problems")
        if more > 0 { write("corte: \(rest[.ofRun])") }
    }

    /// Tells what a user should know, a line each.
    package static func tell(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            write("corte: \(diagnostic.severity.name[.ofRun]): \(diagnostic.line(in: .ofRun))")
        }
    }
}

/// The three streams that a program starts with.
package enum StandardStreams {
    /// Puts something at the numbers of those that are closed, so that no file gets them: what can't be read for input,
    /// and what can't be written for the others, so that their use is an error.
    package static func fillGaps() {
        for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) < 0 {
            _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}
