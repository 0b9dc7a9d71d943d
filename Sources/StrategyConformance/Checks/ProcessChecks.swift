internal import Glibc
internal import StrategyABI
internal import StrategyHost

/// Of the process that a module runs in.
extension Check {
    static let process: [Check] = [
        // A decimal comma in every number of the host.
        .leftAlone("keeps-the-locale", "the module leaves the locale alone", thing: "the locale") {
            setlocale(LC_ALL, nil).map { String(cString: $0) } ?? "none"
        },

        // The host's relative paths lead elsewhere.
        .leftAlone("keeps-the-folder", "the module leaves the working folder alone", thing: "the working folder") {
            guard let path = getcwd(nil, 0) else { return "none" }
            defer { free(path) }
            return String(cString: path)
        },

        // The host's answer to an interruption is lost.
        .leftAlone(
            "keeps-the-signals", "the module leaves signal handlers and the signal mask alone",
            thing: "the handling of signals"
        ) {
            var handled: [String] = []
            for signal in Int32(1)...31 {
                var action = sigaction()
                guard sigaction(signal, nil, &action) == 0 else { continue }
                let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
                if handler != 0 { handled.append("\(signal):\(String(UInt(bitPattern: handler), radix: 16))") }
            }
            var mask = sigset_t()
            pthread_sigmask(SIG_BLOCK, nil, &mask)
            let blocked = (1...31).filter { sigismember(&mask, $0) == 1 }
            return "handlers \(handled), blocked \(blocked)"
        },

        // Every sum of the host has another last digit.
        .leftAlone(
            "keeps-the-rounding",
            "the module leaves the rounding of numbers alone, and the smallest ones what they are",
            thing: "the rounding"
        ) {
            var smallest = Double.leastNormalMagnitude
            withUnsafeMutablePointer(to: &smallest) { $0.pointee /= 4 }
            return "mode \(fegetround()), smallest numbers \(smallest == 0 ? "zero" : "kept")"
        },

        // What the host starts gets other settings.
        .leftAlone("keeps-the-environment", "the module leaves the environment alone", thing: "the environment") {
            var texts: [String] = []
            var next = environ
            while let text = next.pointee {
                texts.append(String(cString: text))
                next += 1
            }
            return "\(texts)"
        },

        // What the host writes is open to others, or to nobody.
        .leftAlone("keeps-the-umask", "the module leaves the file mode mask alone", thing: "the file mode mask") {
            let mask = umask(0o77)
            umask(mask)
            return String(mask, radix: 8)
        },

        // A host that measures a thousand plans runs out of them.
        .leftAlone("leaves-no-file-open", "no file is left open", thing: "the open files") {
            ProcessFacts.descriptors.joined(separator: ", ")
        },

        // Results go to standard output, and a line between them breaks whoever reads them.
        .module(
            "writes-nothing-out", "the module writes nothing on standard output and standard error", [.measure, .log]
        ) { subject throws(Finding) in
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
                try Finding.unless(
                    length == 0, "it writes \(length) bytes on \(name), or closes it; use the host's log")
            }
        },
    ]
}

extension Check {
    /// A check that a module leaves something of its process alone.
    ///
    /// - Parameters:
    ///   - thing: what it is, in words: `the locale`.
    ///   - state: how it is now.
    static func leftAlone(
        _ name: String, _ summary: String, _ rules: [Rule] = [.measure, .nothingCrosses], thing: String,
        _ state: @escaping @Sendable () -> String
    ) -> Check {
        .module(name, summary, rules) { subject throws(Finding) in
            let before = state()
            try subject.exercise()
            let after = state()
            try Finding.unless(before == after, "\(thing) was \(before), and is \(after)")
        }
    }
}

extension Subject {
    /// Everything that a host does with a module: loads it, makes instances, measures, is refused, destroys.
    fileprivate func exercise() throws(Finding) {
        for strategy in try strategies() {
            step("making, measuring and destroying")
            var maker = strategy.maker()
            for sizes in [[3, 1, 4], [0], [200]] {
                let batch = maker.batch(sizes, missing: 0.1)
                let instance = try strategy.instance()
                _ = try instance.measure(batch)
                if let input = strategy.inputs.first(where: { $0.kind == .number }), batch.rowCount > 0 {
                    var strange = batch
                    strange[input.name]?.numbers[0] = .nan
                    _ = try instance.measure(strange)
                }
            }
            _ = try strategy.answer(to: Array("{\"no-such-parameter\":1}".utf8))
        }
    }
}
