import PlanModel

/// What the indicators of a batch achieved, before any strategy sees them.
struct LeafOutcomes {
    private let base: Base
    private let rule: AchievementRule
    /// Whether an indicator that wasn't reported is an error.
    private let mustBeReported: Bool

    init(options: MeasurementOptions, mustBeReported: Bool) {
        base = options.base
        rule = AchievementRule(mode: options.mode)
        self.mustBeReported = mustBeReported
    }

    /// An outcome for each indicator, in the order of the trees.
    func outcomes(of tree: BatchTree, in batch: MatrixBatch) throws(MeasurementError) -> OutcomeColumn {
        var problems: [Diagnostic] = []
        var outcomes = OutcomeColumn(capacity: tree.rows.count)
        let target = base == .cut ? batch.programmed : batch.programmedYear
        let hasRules = batch.baseline != nil || batch.annualisation != nil
        for (number, section) in tree.sections.enumerated() {
            let isSimple = !hasRules && !tree.trees[number].hasRules
            for leaf in tree.leafOffsets[number]..<tree.leafOffsets[number + 1] {
                let row = tree.rows[leaf]
                var baseline: Double?
                var annualisation: Annualisation?
                if !isSimple {
                    let line = section.outline.lines[row - section.rows.lowerBound]
                    baseline = line.baseline ?? batch.baseline?[row]
                    annualisation = line.annualisation ?? batch.annualisation?[row]
                }
                let result = rule.outcome(
                    executed: batch.executed?[row], programmed: target?[row], baseline: baseline,
                    annualisation: annualisation)
                switch result {
                case .success(let outcome):
                    outcomes.append(outcome)
                    guard mustBeReported, outcome == .notReported else { continue }
                    let name = tree.name(of: leaf, at: tree.depth - 1, in: batch)
                    problems.append(
                        .notReported(section.outline.lines[row - section.rows.lowerBound].indicator, name.place))
                case .failure:
                    let name = tree.name(of: leaf, at: tree.depth - 1, in: batch)
                    problems.append(
                        .withoutBaseline(section.outline.lines[row - section.rows.lowerBound].indicator, name.place))
                }
            }
        }
        guard problems.isEmpty else { throw .invalidData(problems) }
        return outcomes
    }
}

extension Diagnostic {
    /// An indicator without a report, where the methodology doesn't do without.
    static func notReported(_ indicator: String, _ place: Place?) -> Diagnostic {
        Diagnostic(
            at: place, "'\(indicator)' was not reported",
            advice: "report it, or choose missing=rescale or missing=zero")
    }

    /// A falling indicator that can't be measured from a baseline.
    static func withoutBaseline(_ indicator: String, _ place: Place?) -> Diagnostic {
        Diagnostic(
            at: place, "the falling indicator '\(indicator)' has no baseline",
            advice: "give it one, or measure with --mode simple")
    }
}
