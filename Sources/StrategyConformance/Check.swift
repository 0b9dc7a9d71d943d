/// One thing that a module has to hold to: a type of its own, whose name in kebab case is what users type.
protocol Check: Sendable {
    /// What has to hold, in a sentence: the check's documentation.
    static var summary: String { get }
    /// The rules of `corte_strategy.h` that it covers.
    static var rules: [Rule] { get }
    /// Whether nothing after it makes sense where it isn't passed.
    static var isEssential: Bool { get }

    init()

    /// Returns when the module holds to it.
    ///
    /// - Throws: what was found.
    func run(_ subject: Subject) throws(Finding)
}

extension Check {
    static var isEssential: Bool { false }

    /// The type's name in kebab case: `EmptyBatch` as `empty-batch`.
    static var name: String {
        "\(Self.self)".reduce(into: "") { name, letter in
            if letter.isUppercase, !name.isEmpty { name += "-" }
            name += letter.lowercased()
        }
    }
}

/// A check of each strategy that a module has.
protocol StrategyCheck: Check {
    /// Returns when the strategy holds to it.
    func run(on strategy: Strategy) throws(Finding)
}

extension StrategyCheck {
    /// Checks every strategy. Skipped only where it means nothing to any of them.
    func run(_ subject: Subject) throws(Finding) {
        let strategies = try subject.strategies()
        var skipped: [Finding] = []
        var warned: Finding?
        for strategy in strategies {
            do throws(Finding) {
                try run(on: strategy)
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
