internal import Words

/// The wording of what goes wrong with the processes that foreign modules run in.
extension StrategyError {
    static func noSharedMemory(reason: String) -> StrategyError {
        unavailable(
            "",
            Phrase(
                es: "no se puede compartir memoria con su proceso: \(reason)",
                en: "no memory can be shared with its process: \(reason)"),
            advice: orTrusted(es: "mida menos de una vez", en: "measure less at once"))
    }

    static func tooLong(_ name: String) -> StrategyError {
        failed(
            name,
            Phrase(
                es: "sus parámetros o columnas son demasiados para un proceso propio",
                en: "its parameters or columns are too many for a process of its own"), advice: trusted)
    }

    static func ended(
        _ metadata: StrategyMetadata, _ phase: WorkerPhase, _ ending: Ending, crash: CrashReport?,
        in layout: BatchLayout?, lastLine: String?, memory: Int
    ) -> StrategyError {
        let said = lastLine.map { ": \($0)" } ?? ""
        let when = phase.words
        guard case .killed(let signal) = ending else {
            return failed(
                metadata.name,
                Phrase(
                    es: "terminó su proceso \(when.es) (\(ending))\(said)",
                    en: "it ended its process \(when.en) (\(ending))\(said)"), advice: report(to: metadata))
        }
        let crash = crash.flatMap { $0.signal == signal ? $0 : nil }
        let deed = crash?.deed(in: layout).map { Phrase(", ").adding($0) } ?? Phrase("")
        let limit = Phrase(
            es: "quizá se le acabó la memoria, de \(memory >> 20) MiB: dele más con --strategy-memory, o ",
            en: "its memory may have run out at \(memory >> 20) MiB: set more with --strategy-memory, or ")
        return failed(
            metadata.name,
            Phrase(
                es: "se cayó \(when.es) (\(ending)\(deed.es))\(said)",
                en: "it crashed \(when.en) (\(ending)\(deed.en))\(said)"),
            advice: (crash?.lacksMemory == true ? limit : Phrase("")).adding(report(to: metadata)))
    }

    static func noAnswer(
        _ metadata: StrategyMetadata, _ phase: WorkerPhase, within time: Duration
    ) -> StrategyError {
        let seconds = ParameterValue.number(time / .seconds(1))
        let longer = Phrase(
            es: "dele más tiempo con --strategy-timeout, o ", en: "give it longer with --strategy-timeout, or ")
        return failed(
            metadata.name,
            Phrase(
                es: "no respondió en \(seconds) s \(phase.words.es)",
                en: "it didn't answer within \(seconds) s \(phase.words.en)"),
            advice: longer.adding(report(to: metadata)))
    }

    static func babble(_ metadata: StrategyMetadata, _ phase: WorkerPhase) -> StrategyError {
        failed(
            metadata.name,
            Phrase(
                es: "su proceso respondió cosas sin sentido \(phase.words.es)",
                en: "its process answered nonsense \(phase.words.en)"), advice: report(to: metadata))
    }

    private static func report(to metadata: StrategyMetadata) -> Phrase {
        vendor.adding(metadata.vendor.isEmpty ? "" : ": \(metadata.vendor)")
    }
}
