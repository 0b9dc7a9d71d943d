import PlanModel
import Reports
import StrategyHost
import Words

extension MethodologyStamp {
    /// The stamp of a chain: its text in full, and the fingerprint over that text, the modules' hashes and what was asked
    /// for beside the chain.
    init(given: String, chain: [(term: ResolvedTerm, step: StrategyStep)], options: MeasurementOptions) {
        let strategies = chain.map { term, step in
            Strategy(
                id: term.metadata.id, name: term.metadata.name, version: term.metadata.version,
                sha256: step.strategy.sha256, file: term.file,
                parameters: term.stampedParameters)
        }
        let expression = strategies.map(\.expression).joined(separator: "+")
        let hashed = [expression] + strategies.map { "\($0.id) \($0.sha256)" } + Self.asked(options)
        let cap = chain.compactMap { term, _ -> Cap? in
            guard term.metadata.role == .treatment, case .number(let limit)? = term.parameters["limit"] else {
                return nil
            }
            return Cap(limit: limit, level: term.level)
        }
        self.init(
            given: given, expression: expression,
            fingerprint: "sha256:" + Digest.sha256(of: hashed.joined(separator: "\n").utf8),
            strategies: strategies, cap: cap.first)
        minimumCoverage = options.minimumCoverage
        weights = options.weights
    }

    /// A line for each rule that the user asked for, so that the usual ones leave a chain's fingerprint as it is.
    private static func asked(_ options: MeasurementOptions) -> [String] {
        let minimum = options.minimumCoverage
        var lines: [String] = []
        if minimum.weight > 0 { lines.append("minimumCoverage=\(numberText(minimum.weight))") }
        if minimum.children > 0 { lines.append("minimumReported=\(numberText(minimum.children))") }
        if let weights = options.weights { lines.append("weights=\(weights)") }
        return lines
    }
}
