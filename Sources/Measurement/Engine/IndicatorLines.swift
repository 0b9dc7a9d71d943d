import PlanModel
package import Reports
import Words

/// The indicators of a plan with what they achieved, before any treatment: the leaves that the roll-up starts from.
package struct IndicatorLines {
    /// What was programmed and executed of one, and what that comes to.
    package struct Line {
        var executed: Double?
        var programmed: Double?
        package var estimate: Estimate?
        package var outcome: Outcome
        /// The outcome before the treatments that act on each of its years; the same where none does.
        var untreated: Outcome
        /// What it would be if what was due had been executed; nil but against the plan's goal.
        var trajectory: Outcome?
        /// The years that it's made of; none where the cut's year alone counts.
        var years: [MeasuredYear] = []
        /// The achievement that executing the year's programme would be; nil but against the programme at the cut.
        var yearProgramme: Double?
        /// The start point that it's measured from; nil for the row's.
        var baseline: Reading?

        init(
            executed: Double? = nil, programmed: Double? = nil, estimate: Estimate? = nil, outcome: Outcome
        ) {
            self.executed = executed
            self.programmed = programmed
            self.estimate = estimate
            self.outcome = outcome
            untreated = outcome
        }
    }

    /// A line for each indicator of the tree, in its order.
    package let lines: [Line]
    /// What the executed values are measured against; an estimate at the horizon is measured against the year's.
    let base: Base

    package var outcomes: [Outcome] { lines.map(\.outcome) }
    /// How far off the outcomes may be; none where they aren't projected.
    package let distributions: [AchievementDistribution?]
    /// What there is to say about the years that count.
    let remarks: [Diagnostic]

    package init(
        _ tree: PlanTree, selection: PlanSelection, methodology: Methodology, options: MeasurementOptions
    )
        throws(MeasurementError)
    {
        let nodes = tree.indicators.nodes
        base = methodology.base(asked: options.base)
        try methodology.check(options.base)
        if base.countsYears {
            var years = try YearLines(
                nodes, selection: selection, methodology: methodology,
                rule: YearRule(rule: AchievementRule(mode: options.mode), base: base))
            lines = try years.lines()
            distributions = []
            remarks = years.remarks
            return
        }
        remarks = []
        if base == .cut, Observation.areYearAlone(nodes.compactMap(\.observation)) { throw .yearAlone }
        let estimates = try Self.estimates(
            nodes, selection: selection, estimator: methodology.estimator, horizon: options.horizon)
        let rule = AchievementRule(mode: options.mode)

        var problems = DiagnosticList()
        var lines: [Line] = []
        var distributions: [AchievementDistribution?] = []
        for (node, estimate) in zip(nodes, estimates) {
            guard let row = node.observation else { continue }
            let programmed = Self.programme(of: row, against: base, estimate)
            let executed = methodology.estimator == nil ? row.executed.number : estimate?.value
            let outcome = rule.outcome(
                executed: executed, programmed: programmed, baseline: row.baseline.number,
                annualisation: row.annualisation, isHole: row.programmed.value == .notReported)
            switch outcome {
            case .success(.notReported) where methodology.missing == .fail:
                problems.append(.notReported(row.indicator, row.origin))
            case .success(let outcome):
                var line = Line(
                    executed: executed, programmed: programmed.number, estimate: estimate, outcome: outcome)
                if base == .cut { line.yearProgramme = rule.yearProgramme(of: row) }
                lines.append(line)
                if methodology.estimator != nil {
                    distributions.append(Self.distribution(of: outcome, estimate, programmed.number, row, by: rule))
                }
            case .failure:
                problems.append(.withoutBaseline(row.indicator, row.origin))
            }
        }
        guard problems.isEmpty else { throw .invalidData(problems) }
        self.lines = lines
        self.distributions = distributions
    }

    private static func distribution(
        of outcome: Outcome, _ estimate: Estimate?, _ programmed: Double?, _ row: Observation, by rule: AchievementRule
    ) -> AchievementDistribution? {
        guard let estimate, let programmed, outcome.achievement != nil else { return nil }
        return rule.distribution(
            of: estimate, programmed: programmed, baseline: row.baseline.number, annualisation: row.annualisation)
    }

    /// What an indicator is measured against: what is due at the cut, in the year, or at the horizon of an estimate.
    private static func programme(of row: Observation, against base: Base, _ estimate: Estimate?) -> Reading {
        guard let estimate, estimate.target != row.programmedYear.number else {
            return base == .cut ? row.programmed : row.programmedYear
        }
        return Reading(estimate.target.map { .number($0) } ?? .noTarget, text: "")
    }

    private static func estimates(
        _ nodes: [PlanTree.Node], selection: PlanSelection, estimator: StrategyStep?, horizon: Cut?
    )
        throws(MeasurementError) -> [Estimate?]
    {
        guard let estimator else { return nodes.map { _ in nil } }
        return try estimator.estimate(selection.series(of: nodes, to: horizon))
    }
}
