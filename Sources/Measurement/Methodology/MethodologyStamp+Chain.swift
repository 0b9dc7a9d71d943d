import StrategyHost

extension MethodologyStamp {
    /// The stamp of a chain: its text in full, and the fingerprint over that text and the modules' hashes.
    init(given: String, chain: [(term: ResolvedTerm, step: StrategyStep)]) {
        let strategies = chain.map { term, step in
            Strategy(
                id: term.metadata.id, name: term.metadata.name, version: term.metadata.version,
                sha256: step.strategy.sha256, parameters: term.stampedParameters)
        }
        let expression = strategies.map(\.expression).joined(separator: "+")
        let hashed = ([expression] + strategies.map { "\($0.id) \($0.sha256)" }).joined(separator: "\n")
        let cap = chain.compactMap { term, _ -> Cap? in
            guard term.metadata.role == .treatment, case .number(let limit)? = term.parameters["limit"] else {
                return nil
            }
            return Cap(limit: limit, level: term.level)
        }
        self.init(
            given: given, expression: expression, fingerprint: "sha256:" + Digest.sha256(of: hashed.utf8),
            strategies: strategies, cap: cap.first)
    }
}

extension MethodologyStamp.Strategy {
    /// The strategy as an expression, every parameter included: `capped:at=indicator,limit=100`.
    public var expression: String {
        parameters.isEmpty ? name : name + ":" + parameters.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
    }
}
