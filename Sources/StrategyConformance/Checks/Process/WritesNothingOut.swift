internal import Glibc

/// Results go to standard output, and a line between them breaks whoever reads them.
struct WritesNothingOut: Check {
    static let summary = "the module writes nothing on standard output and standard error"
    static let rules: [Rule] = [.measure, .log]

    func run(_ subject: Subject) throws(Finding) {
        for (name, descriptor) in [("standard output", STDOUT_FILENO), ("standard error", STDERR_FILENO)] {
            // A pipe, as a check's process can write no file; who fills it isn't kept waiting.
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { throw .skipped("the system has no room for a pipe") }
            defer { for end in ends { close(end) } }
            for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
            dup2(ends[1], descriptor)
            try subject.exercise()
            fflush(nil)
            var written = [UInt8](repeating: 0, count: 1 << 16)
            let isOpen = fcntl(descriptor, F_GETFD) >= 0
            let length = isOpen ? max(0, read(ends[0], &written, written.count)) : -1
            try Finding.unless(length == 0, "it writes \(length) bytes on \(name), or closes it; use the host's log")
        }
    }
}
