internal import Files
import PlanModel
package import Reports
import StrategyHost
import Words

extension MethodologyStamp {
    /// The stamp of a chain: its text in full, and the fingerprint over that text, the modules' hashes and what was asked
    /// for beside the chain.
    init(given: String, chain: [(term: ResolvedTerm, step: StrategyStep)], options: MeasurementOptions) {
        let strategies = chain.map { term, step in
            Strategy(
                Strategy.Role(term.metadata.role), id: term.metadata.id, name: term.metadata.name,
                version: term.metadata.version,
                sha256: step.strategy.sha256, file: term.file,
                level: term.metadata.role == .treatment ? term.level : nil,
                parameters: term.stampedParameters, effects: term.effects, undeclared: term.undeclaredParameters)
        }
        let expression = strategies.map(\.expression).joined(separator: "+")
        self.init(
            given: given, expression: expression,
            fingerprint: Self.fingerprint(
                of: expression, modules: strategies.map { ($0.id, $0.sha256) }, options: options),
            strategies: strategies)
        missing = chain.last?.term.missing ?? .rescale
        minimumCoverage = options.minimumCoverage
        weights = options.weights
    }

    /// What tells methodologies apart: SHA-256 over the expression in full, the modules' hashes and what was asked for
    /// beside them, a line each.
    package static func fingerprint(
        of expression: String, modules: [(id: String, sha256: String)], options: MeasurementOptions
    ) -> String {
        let lines = [expression] + modules.map { "\($0.id) \($0.sha256)" } + asked(options)
        return "sha256:" + Digest.sha256(of: lines.joined(separator: "\n").utf8)
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

extension MethodologyStamp.Strategy.Role {
    init(_ role: StrategyRole) {
        self =
            switch role {
            case .estimator: .estimator
            case .treatment: .treatment
            case .aggregator: .aggregator
            }
    }
}
