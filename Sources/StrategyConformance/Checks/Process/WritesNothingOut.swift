internal import Glibc

/// Results go to standard output, and a line between them breaks whoever reads them.
struct WritesNothingOut: Check {
    static let summary = "the module writes nothing on standard output and standard error"
    static let rules: [Rule] = [.measure, .log]

    func run(_ subject: Subject) throws(Finding) {
        for (name, descriptor) in [("standard output", STDOUT_FILENO), ("standard error", STDERR_FILENO)] {
            guard let file = tmpfile() else { throw .skipped("the system has no room for a temporary file") }
            defer { fclose(file) }
            dup2(fileno(file), descriptor)
            try subject.exercise()
            fflush(nil)
            let length = lseek(descriptor, 0, SEEK_END)
            try Finding.unless(length == 0, "it writes \(length) bytes on \(name), or closes it; use the host's log")
        }
    }
}
