internal import Words

/// The wording of what keeps a process of a foreign module from starting.
extension StrategyError {
    /// What to do where the fault isn't the module's.
    static let trusted = Phrase(
        es: "ejecute el módulo con --in-process si confía en él", en: "run the module with --in-process if you trust it"
    )

    /// The same behind another advice.
    static func orTrusted(es: String, en: String) -> Phrase {
        Phrase(es: "\(es), o ", en: "\(en), or ").adding(trusted)
    }

    static func noProcess(_ program: String, reason: String) -> StrategyError {
        unavailable(
            program,
            Phrase(
                es: "no se puede iniciar un proceso para ella: \(reason)",
                en: "no process can be started for it: \(reason)"),
            advice: orTrusted(es: "cierre otros programas", en: "end other programs"))
    }

    static func notConfined(reason: String) -> StrategyError {
        unavailable(
            "",
            Phrase(
                es: "este sistema no puede contener un proceso: \(reason)",
                en: "this system can't confine a process: \(reason)"), advice: trusted)
    }
}
