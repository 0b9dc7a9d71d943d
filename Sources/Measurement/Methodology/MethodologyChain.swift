/// The strategies of a methodology with their parameters, before any of them is loaded.
package struct MethodologyChain {
    /// The expression or name that the user gave.
    var given: String
    /// The expression it stands for.
    var expression: String
    package var estimator: ResolvedTerm?
    package var treatments: [ResolvedTerm]
    package var aggregator: ResolvedTerm

    /// The strategies in the order in which they act.
    var terms: [ResolvedTerm] { [estimator].compactMap(\.self) + treatments + [aggregator] }
}
