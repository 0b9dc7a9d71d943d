import Synchronization
package import Words

/// How much this run says beside its results, for what has no options of its own.
package enum Talk {
    private static let quiet = Atomic<Bool>(false)
    private static let verbose = Atomic<Bool>(false)

    /// Whether nothing is said beside results and errors.
    static var isQuiet: Bool { quiet.load(ordering: .relaxed) }
    /// Whether details are wanted.
    package static var isVerbose: Bool { verbose.load(ordering: .relaxed) }

    /// Begins to talk as was asked for.
    static func begin(_ options: TalkOptions) {
        quiet.store(options.quiet, ordering: .relaxed)
        verbose.store(options.verbose, ordering: .relaxed)
    }

    /// Tells a detail, where they're wanted.
    package static func detail(_ detail: @autoclosure () -> Phrase) {
        guard isVerbose else { return }
        let line = Phrase(es: "detalle: \(detail().es)", en: "detail: \(detail().en)")
        StandardError.write("corte: \(line[.ofRun])")
    }
}
