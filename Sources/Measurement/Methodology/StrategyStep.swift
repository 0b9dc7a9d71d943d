package import Reports
package import StrategyHost

/// A strategy with its parameters.
package struct StrategyStep {
    package let strategy: LoadedStrategy
    package let parameters: [String: ParameterValue]
    /// What the module declares that it does.
    package let effects: [MethodologyEffect]

    /// A strategy with its parameters.
    package init(strategy: LoadedStrategy, parameters: [String: ParameterValue], effects: [MethodologyEffect]) {
        self.strategy = strategy
        self.parameters = parameters
        self.effects = effects
    }

    /// Whether it's a mean with a finite exponent of 0 or below: it has no value for a zero, and 0 for its limit there.
    var vanishesAtZero: Bool {
        effects.contains { $0.meaning == .exponent && $0.value <= 0 && $0.value.isFinite }
    }

    /// The limit of a cap; nil where it's none, or at no finite limit.
    package var cap: Double? { effects.first { $0.meaning == .cap && $0.value.isFinite }?.value }
}
