/// One thing that a module has to hold to.
package struct Check: Sendable {
    /// What users type.
    package let name: String
    /// What has to hold, in a sentence without its point.
    package let summary: String
    /// The rules of `corte_strategy.h` that it covers.
    package let rules: [Rule]
    /// Whether nothing after it makes sense where it isn't passed.
    let isEssential: Bool
    /// Returns when the module holds to it, and throws what was found otherwise.
    let run: @Sendable (Subject) throws(Finding) -> Void

    /// Every check, in the order they're run and told.
    package static let all =
        loading + metadata + parameters + columns + values + groups + determinism + sql + threads + memory + process
        + fuzz

    /// The check of this name.
    static func named(_ name: String) -> Check? { all.first { $0.name == name } }

    /// A check of a module as a whole.
    static func module(
        _ name: String, _ summary: String, _ rules: [Rule], isEssential: Bool = false,
        _ run: @escaping @Sendable (Subject) throws(Finding) -> Void
    ) -> Check {
        Check(name: name, summary: summary, rules: rules, isEssential: isEssential, run: run)
    }

    /// A check of each strategy that a module has. Skipped only where it means nothing to any of them.
    static func strategy(
        _ name: String, _ summary: String, _ rules: [Rule], isEssential: Bool = false,
        _ run: @escaping @Sendable (Strategy) throws(Finding) -> Void
    ) -> Check {
        module(name, summary, rules, isEssential: isEssential) { subject throws(Finding) in
            let strategies = try subject.strategies()
            var skipped: [Finding] = []
            var warned: Finding?
            for strategy in strategies {
                do throws(Finding) {
                    try run(strategy)
                } catch {
                    let finding = strategies.count > 1 ? error.about(strategy.name) : error
                    switch finding {
                    case .failed: throw finding
                    case .warned: warned = warned ?? finding
                    case .skipped: skipped.append(finding)
                    }
                }
            }
            if let warned { throw warned }
            if skipped.count == strategies.count, let first = skipped.first { throw first }
        }
    }
}
