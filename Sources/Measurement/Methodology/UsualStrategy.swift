public import Reports

/// The strategies that are taken where nobody names one; they're looked up like any other.
public enum UsualStrategy {
    /// What aggregates.
    public static let mean = "weighted-average"
    /// The cap that the mask is measured with, and that a methodology without one is compared with.
    public static let cap = "capped"
}

extension MethodologyStamp {
    /// What to compare a methodology with, where nobody says it: itself with a cap on the indicators, or without any
    /// treatment where it has a cap. Modules that the user gave by a path have no name to look them up by, and are left
    /// out.
    public var counterpart: String {
        let isCapped = effects.contains { $0.meaning == .cap && $0.isActing }
        let kept = strategies.filter { $0.file == nil }
        let estimator = kept.filter { $0.role == .estimator }.map(\.expression)
        let isUsual = missing == .rescale && strategies.last?.effects == [.init(.exponent, 1)]
        let mean = isUsual ? [] : kept.filter { $0.role == .aggregator }.map(\.expression)
        let chain = estimator + (isCapped ? [] : [UsualStrategy.cap]) + mean
        return chain.isEmpty ? UsualStrategy.mean : chain.joined(separator: "+")
    }
}
