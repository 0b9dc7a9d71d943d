internal import Glibc
internal import StrategyABI

/// A check that a module leaves something of its process alone.
protocol LeftAloneCheck: Check {
    /// What it is, in words: `the locale`.
    static var thing: String { get }
    /// How it is now.
    static func state() -> String
}

extension LeftAloneCheck {
    static var rules: [Rule] { [.measure, .nothingCrosses] }

    func run(_ subject: Subject) throws(Finding) {
        let before = Self.state()
        try subject.exercise()
        let after = Self.state()
        try Finding.unless(before == after, "\(Self.thing) was \(before), and is \(after)")
    }
}

/// A decimal comma in every number of the host.
struct KeepsTheLocale: LeftAloneCheck {
    static let summary = "the module leaves the locale alone"
    static let thing = "the locale"

    static func state() -> String { setlocale(LC_ALL, nil).map { String(cString: $0) } ?? "none" }
}

/// The host's relative paths lead elsewhere.
struct KeepsTheFolder: LeftAloneCheck {
    static let summary = "the module leaves the working folder alone"
    static let thing = "the working folder"

    static func state() -> String {
        guard let path = getcwd(nil, 0) else { return "none" }
        defer { free(path) }
        return String(cString: path)
    }
}

/// The host's answer to an interruption is lost.
struct KeepsTheSignals: LeftAloneCheck {
    static let summary = "the module leaves signal handlers and the signal mask alone"
    static let thing = "the handling of signals"

    static func state() -> String {
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
    }
}

/// Every sum of the host has another last digit.
struct KeepsTheRounding: LeftAloneCheck {
    static let summary = "the module leaves the rounding of numbers alone, and the smallest ones what they are"
    static let thing = "the rounding"

    static func state() -> String {
        var smallest = Double.leastNormalMagnitude
        withUnsafeMutablePointer(to: &smallest) { $0.pointee /= 4 }
        return "mode \(fegetround()), smallest numbers \(smallest == 0 ? "zero" : "kept")"
    }
}

/// What the host starts gets other settings.
struct KeepsTheEnvironment: LeftAloneCheck {
    static let summary = "the module leaves the environment alone"
    static let thing = "the environment"

    static func state() -> String {
        var texts: [String] = []
        var next = environ
        while let text = next.pointee {
            texts.append(String(cString: text))
            next += 1
        }
        return "\(texts)"
    }
}

/// What the host writes is open to others, or to nobody.
struct KeepsTheUmask: LeftAloneCheck {
    static let summary = "the module leaves the file mode mask alone"
    static let thing = "the file mode mask"

    static func state() -> String {
        let mask = umask(0o77)
        umask(mask)
        return String(mask, radix: 8)
    }
}

/// A host that measures a thousand plans runs out of them.
struct LeavesNoFileOpen: LeftAloneCheck {
    static let summary = "no file is left open"
    static let thing = "the open files"

    static func state() -> String { ProcessFacts.descriptors.joined(separator: ", ") }
}

/// Nobody ends it.
struct LeavesNoThread: LeftAloneCheck {
    static let summary = "no thread is left running once every instance is destroyed"
    static let rules: [Rule] = [.oneThread, .destroy]
    static let thing = "the number of threads"

    static func state() -> String { "\(ProcessFacts.threads)" }
}
