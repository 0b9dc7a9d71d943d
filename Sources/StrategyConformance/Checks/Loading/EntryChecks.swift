internal import Glibc
internal import StrategyABI

/// Without an entry it's just a library.
struct EntryIsThere: Check {
    static let summary = "the library has a function corte_module_entry"
    static let rules: [Rule] = [.entry]
    static let isEssential = true

    func run(_ subject: Subject) throws(Finding) { _ = try subject.entry() }
}

/// A module has to work with hosts of its own version.
struct EntryAnswers: Check {
    static let summary = "the entry gives a host of this version a module"
    static let rules: [Rule] = [.entry, .nothingCrosses]
    static let isEssential = true

    func run(_ subject: Subject) throws(Finding) { _ = try subject.module() }
}

/// Every command that measures pays for it.
struct EntryIsFast: Check {
    static let summary = "the entry takes less than 100 ms"
    static let rules: [Rule] = [.entry]

    private static let limit = Duration.milliseconds(100)

    func run(_ subject: Subject) throws(Finding) {
        _ = try subject.library()
        var failure: Finding?
        let time = BusyTime.measure {
            do throws(Finding) { _ = try subject.module() } catch { failure = error }
        }
        if let failure { throw failure }
        try Finding.unless(time < Self.limit, "the entry takes \(Int(time / .milliseconds(1))) ms, more than 100")
    }
}

/// A module that's only listed or shown must cost nothing.
struct EntryStartsNoThread: Check {
    static let summary = "neither loading nor the entry starts a thread"
    static let rules: [Rule] = [.entry]

    func run(_ subject: Subject) throws(Finding) {
        let before = ProcessFacts.threads
        _ = try subject.module()
        let more = ProcessFacts.threads - before
        try Finding.unless(more <= 0, "the entry leaves \(more) more threads running")
    }
}
