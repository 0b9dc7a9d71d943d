/// The strategies of a methodology with their parameters, before any of them is loaded.
package struct MethodologyChain {
    /// The expression or name that the user gave.
    var given: String
    /// The expression it stands for.
    var expression: String
    package var estimator: ResolvedTerm?
    package var treatments: [ResolvedTerm]
    package var aggregator: ResolvedTerm

    /// The same without what projects.
    package var reporting: MethodologyChain {
        var chain = self
        chain.estimator = nil
        return chain
    }

    /// Puts an estimator before the strategies that are there.
    package mutating func project(by estimator: ResolvedTerm) {
        self.estimator = estimator
        expression = estimator.reference + "+" + expression
    }

    /// The strategies in the order in which they act.
    var terms: [ResolvedTerm] { [estimator].compactMap(\.self) + treatments + [aggregator] }
}
