/// The wording of what goes wrong with the processes that foreign modules run in.
extension StrategyError {
    static func noProcess(_ program: String, reason: String) -> StrategyError {
        StrategyError(
            .unavailable, strategy: program, "no process can be started for it: \(reason)",
            advice: "end other programs, or run the module with --in-process if you trust it")
    }

    static func notConfined(reason: String) -> StrategyError {
        StrategyError(
            .unavailable, strategy: "", "this system can't confine a process: \(reason)",
            advice: "run the module with --in-process if you trust it")
    }
}
