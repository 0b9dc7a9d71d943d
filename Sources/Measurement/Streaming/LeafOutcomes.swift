import PlanModel
import Reports

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
        var problems = DiagnosticList()
        let nothing = MatrixBatch.Numbers(
            values: Array(repeating: 0, count: batch.rowCount),
            isPresent: Array(repeating: false, count: batch.rowCount))
        let executed = batch.executed ?? nothing
        let target = (base == .cut ? batch.programmed : batch.programmedYear) ?? nothing
        if base == .cut, batch.programmed == nil, batch.programmedYear != nil { throw .yearAlone }
        let hasRules = batch.baseline != nil || batch.annualisation != nil
        let rows = tree.rows
        var outcomes = OutcomeColumn(count: rows.count) { leaf in
            let row = rows[leaf]
            return AchievementRule.outcome(
                executed: executed.isPresent[row] ? executed.values[row] : nil,
                programmed: target.isPresent[row] ? target.values[row] : nil, without: target.status(row))
        }
        for (number, section) in tree.sections.enumerated() {
            let isSimple = !hasRules && !tree.trees[number].hasRules
            if isSimple && !mustBeReported { continue }
            for leaf in tree.forest.indicators.nodes(of: number) {
                let row = rows[leaf]
                switch isSimple ? .success(outcomes[leaf]) : outcome(executed[row], target, row, section, batch) {
                case .success(let outcome):
                    outcomes.set(leaf, outcome)
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
        _ executed: Double?, _ target: MatrixBatch.Numbers, _ row: Int, _ section: MatrixBatch.Section,
        _ batch: MatrixBatch
    ) -> Result<Outcome, AchievementRule.BaselineMissing> {
        let line = section.outline.lines[row - section.rows.lowerBound]
        return rule.outcome(
            executed: executed, programmed: target[row], baseline: line.baseline ?? batch.baseline?[row],
            annualisation: line.annualisation ?? batch.annualisation?[row], without: target.status(row))
    }
}

extension MatrixBatch.Numbers {
    /// What an indicator is whose target isn't present.
    fileprivate func status(_ row: Int) -> Outcome { notProgrammed.contains(row) ? .notProgrammed : .noTarget }
}

extension MatrixBatch {
    /// Where a row stands.
    func place(of row: Int) -> Place { Place(file: file, sheet: sheet, row: lines[row]) }
}

extension MatrixBatch.Section {
    /// The code of a row of the batch.
    fileprivate func indicator(of row: Int) -> String { outline.lines[row - rows.lowerBound].indicator }
}
