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
        let nothing = MatrixBatch.Numbers(
            values: batch.lines.map { _ in 0 }, isPresent: batch.lines.map { _ in false })
        let executed = batch.executed ?? nothing
        let target = (base == .cut ? batch.programmed : batch.programmedYear) ?? nothing
        let hasRules = batch.baseline != nil || batch.annualisation != nil
        for (number, section) in tree.sections.enumerated() {
            let isSimple = !hasRules && !tree.trees[number].hasRules
            for leaf in tree.leafOffsets[number]..<tree.leafOffsets[number + 1] {
                let row = tree.rows[leaf]
                let done = executed.isPresent[row] ? executed.values[row] : nil
                let due = target.isPresent[row] ? target.values[row] : nil
                let result =
                    isSimple
                    ? rule.outcome(executed: done, programmed: due, baseline: nil, annualisation: nil)
                    : self.outcome(executed: done, programmed: due, row, of: section, in: batch)
                switch result {
                case .success(let outcome):
                    outcomes.append(outcome)
                    guard mustBeReported, outcome == .notReported else { continue }
                    problems.append(.notReported(section.indicator(of: row), batch.place(of: row)))
                case .failure:
                    problems.append(.withoutBaseline(section.indicator(of: row), batch.place(of: row)))
                }
            }
        }
        guard problems.isEmpty else { throw .invalidData(problems) }
        return outcomes
    }

    /// The outcome of an indicator whose annualisation or baseline is given.
    private func outcome(
        executed: Double?, programmed: Double?, _ row: Int, of section: MatrixBatch.Section, in batch: MatrixBatch
    ) -> Result<Outcome, AchievementRule.BaselineMissing> {
        let line = section.outline.lines[row - section.rows.lowerBound]
        return rule.outcome(
            executed: executed, programmed: programmed, baseline: line.baseline ?? batch.baseline?[row],
            annualisation: line.annualisation ?? batch.annualisation?[row])
    }
}

extension MatrixBatch {
    /// Where a row stands.
    func place(of row: Int) -> Place { Place(file: file, row: lines[row]) }
}

extension MatrixBatch.Section {
    /// The code of a row of the batch.
    fileprivate func indicator(of row: Int) -> String { outline.lines[row - rows.lowerBound].indicator }
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
