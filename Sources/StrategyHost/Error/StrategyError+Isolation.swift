/// The wording of what goes wrong with the processes that foreign modules run in.
extension StrategyError {
    /// What to do where the fault isn't the module's.
    private static let trusted = "run the module with --in-process if you trust it"

    static func noProcess(_ program: String, reason: String) -> StrategyError {
        unavailable(
            program, "no process can be started for it: \(reason)", advice: "end other programs, or \(trusted)")
    }

    static func notConfined(reason: String) -> StrategyError {
        unavailable("", "this system can't confine a process: \(reason)", advice: trusted)
    }

    static func noSharedMemory(reason: String) -> StrategyError {
        unavailable(
            "", "no memory can be shared with its process: \(reason)", advice: "measure less at once, or \(trusted)")
    }

    static func tooLong(_ name: String) -> StrategyError {
        failed(name, "its parameters or columns are too many for a process of its own", advice: trusted)
    }

    /// A question at the wrong time; only a fault of ours leads to it.
    static let senseless = failed(
        "", "its process was asked for what it doesn't have", advice: "report this as a fault of corte")

    static func ended(
        _ metadata: StrategyMetadata, _ phase: WorkerPhase, _ ending: Ending, crash: CrashReport?,
        in layout: BatchLayout?, lastLine: String?, memory: Int
    ) -> StrategyError {
        let said = lastLine.map { ": \($0)" } ?? ""
        guard case .killed(let signal) = ending else {
            return failed(
                metadata.name, "it ended its process \(phase.words) (\(ending))\(said)", advice: report(to: metadata))
        }
        let crash = crash.flatMap { $0.signal == signal ? $0 : nil }
        let deed = crash?.deed(in: layout).map { ", \($0)" } ?? ""
        let limit = "its memory may have run out at \(memory >> 20) MiB: set more with --strategy-memory, or "
        return failed(
            metadata.name, "it crashed \(phase.words) (\(ending)\(deed))\(said)",
            advice: (crash?.lacksMemory == true ? limit : "") + report(to: metadata))
    }

    static func noAnswer(
        _ metadata: StrategyMetadata, _ phase: WorkerPhase, within time: Duration
    ) -> StrategyError {
        let seconds = ParameterValue.number(time / .seconds(1))
        return failed(
            metadata.name, "it didn't answer within \(seconds) s \(phase.words)",
            advice: "give it longer with --strategy-timeout, or \(report(to: metadata))")
    }

    static func babble(_ metadata: StrategyMetadata, _ phase: WorkerPhase) -> StrategyError {
        failed(metadata.name, "its process answered nonsense \(phase.words)", advice: report(to: metadata))
    }

    private static func report(to metadata: StrategyMetadata) -> String {
        vendor + (metadata.vendor.isEmpty ? "" : ": \(metadata.vendor)")
    }
}
