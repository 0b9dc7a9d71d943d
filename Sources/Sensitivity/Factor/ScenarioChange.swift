import Measurement
import PlanModel
import Reports
internal import Words

/// What a choice of a factor changes, whatever the other factors are.
enum ScenarioChange {
    /// Puts a cap with a limit at a level (where the methodology has one, or the indicators), or takes it away.
    case cap(limit: String?, level: String?)
    /// Sets the exponent of the aggregator.
    case exponent(String)
    /// Sets a parameter of a strategy of the chain, of the aggregator without a name.
    case parameter(strategy: String?, name: String, value: String)
    case base(Base)
    case mode(Mode)
    /// Nothing of the methodology: the weights.
    case weights

    /// The keys with a meaning of their own.
    static let keys = ["base", "cap", "missing", "mode", "power", "weights"]

    /// What a choice of a factor means.
    init(_ choice: String, of factor: SensitivityFactor) throws(MeasurementError) {
        switch factor.key {
        case "cap": self = Self.cap(choice)
        case "power": self = .exponent(choice)
        case "missing": self = .parameter(strategy: nil, name: factor.key, value: choice)
        case "base": self = .base(try Self.named(choice, of: factor))
        case "mode": self = .mode(try Self.named(choice, of: factor))
        case SensitivityFactor.weightsKey: self = .weights
        default:
            guard let point = factor.key.lastIndex(of: "."), point != factor.key.startIndex,
                factor.key.index(after: point) != factor.key.endIndex
            else { throw Self.unknown(factor) }
            let name = String(factor.key[factor.key.index(after: point)...])
            self = .parameter(strategy: String(factor.key[..<point]), name: name, value: choice)
        }
    }

    private static func cap(_ choice: String) -> ScenarioChange {
        guard choice != "none" else { return .cap(limit: nil, level: nil) }
        let sides = choice.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return .cap(limit: sides[0], level: sides.count > 1 ? sides[1] : nil)
    }

    private static func named<Value: RawRepresentable<String> & CaseIterable>(
        _ choice: String, of factor: SensitivityFactor
    ) throws(MeasurementError) -> Value {
        if let value = Value(rawValue: choice) { return value }
        throw .invalidFactor(
            "\(factor)",
            Phrase(es: "no hay un valor «\(choice)» de \(factor.key)", en: "there is no \(factor.key) '\(choice)'"),
            advice: .useOneOf(Value.allCases.map(\.rawValue)))
    }

    private static func unknown(_ factor: SensitivityFactor) -> MeasurementError {
        let known = Phrase(
            es: "se conocen: \(listed(keys, inSpanish: true)), ESTRATEGIA.PARÁMETRO",
            en: "known are: \(listed(keys)), STRATEGY.PARAMETER")
        let near = nearestName(to: factor.key, among: keys).map { .didYouMean($0).adding(" ") } ?? Phrase("")
        return .invalidFactor(
            "\(factor)", Phrase(es: "«\(factor.key)» no se puede variar", en: "'\(factor.key)' can't be varied"),
            advice: near.adding(known))
    }
}
