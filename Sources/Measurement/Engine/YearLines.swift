import PlanModel
import Reports
import StrategyHost
import Words

/// Measures indicators over the years of the plan.
struct YearLines {
    private let nodes: [(node: PlanTree.Node, row: Observation, years: IndicatorYears)]
    private let rule: YearRule
    private let treatments: [StrategyStep]
    private let mustBeReported: Bool
    private let calendar: PlanCalendar
    /// Whether every indicator has a goal of the whole plan that stands for those of the years.
    private let hasPlanGoals: Bool
    private var problems = DiagnosticList()

    /// - Throws: `MeasurementError` where nothing says which year it is, or the matrix lacks years of the plan.
    init(
        _ nodes: [PlanTree.Node], selection: PlanSelection, methodology: Methodology, rule: YearRule
    ) throws(MeasurementError) {
        guard let calendar = selection.calendar else { throw .withoutYear }
        self.calendar = calendar
        self.nodes = nodes.compactMap { node in
            node.observation.map { row in
                (node, row, IndicatorYears(of: row, history: selection.history(of: row), calendar: calendar))
            }
        }
        self.rule = rule
        treatments = methodology.yearTreatments
        hasPlanGoals =
            treatments.isEmpty
            && self.nodes.allSatisfy { $0.row.planGoal.number != nil && $0.row.annualisation != .constant }
        if let problem = calendar.problem(for: rule.base, hasPlanGoals: hasPlanGoals) {
            throw .invalidData(DiagnosticList([problem]))
        }
        mustBeReported = methodology.missing == .fail
    }

    /// The lines of the indicators, in their order.
    mutating func lines() throws(MeasurementError) -> [IndicatorLines.Line] {
        let reported = yearly(taking: .reported)
        let due = yearly(taking: .due)
        let treated = try treat(reported)
        let treatedDue = try treat(due)
        var lines: [IndicatorLines.Line] = []
        for (index, (_, row, years)) in nodes.enumerated() {
            var line = IndicatorLines.Line(outcome: .notReported)
            line.years = zip(years.elapsed, reported[index]).enumerated().map { number, pair in
                var year = pair.0
                year.outcome = pair.1
                if !treatments.isEmpty { year.treated = treated[index][number] }
                return year
            }
            line.years = (line.years + years.later).sorted { $0.year < $1.year }
            line.baseline = years.baseline
            (line.executed, line.programmed) = magnitudes(of: years, row.annualisation)
            line.untreated = outcome(of: index, taking: .reported)
            line.outcome = treatments.isEmpty ? line.untreated : rule.mean(of: treated[index], years)
            if rule.base == .plan {
                line.trajectory =
                    treatments.isEmpty ? outcome(of: index, taking: .due) : rule.mean(of: treatedDue[index], years)
            }
            if line.outcome == .notReported, mustBeReported { problems.append(.notReported(row.indicator, row.origin)) }
            lines.append(line)
        }
        guard problems.isEmpty else { throw .invalidData(problems) }
        return lines
    }

    /// What there is to say about the years.
    var remarks: [Diagnostic] {
        let goals =
            rule.base == .plan
            ? PlanGoalCheck(calendar: calendar).remark(on: nodes.map { ($0.node.id, $0.row, $0.years) }) : nil
        return calendar.remarks(for: rule.base, hasPlanGoals: hasPlanGoals)
            + [unreported, wholeYear, goals].compactMap(\.self)
    }

    private mutating func outcome(of index: Int, taking execution: YearRule.Execution) -> Outcome {
        let (_, row, years) = nodes[index]
        let countsPlanGoal = rule.base == .plan && years.planGoal.number != nil
        if row.annualisation == nil, years.programmedCount > 1 || countsPlanGoal, execution == .reported {
            problems.append(.withoutAnnualisation(row.indicator, row.origin))
        }
        switch rule.outcome(of: years, row.annualisation, taking: execution) {
        case .success(let outcome): return outcome
        case .failure:
            if execution == .reported { problems.append(.withoutBaseline(row.indicator, row.origin)) }
            return .undefined
        }
    }

    /// What each elapsed year of each indicator comes to alone; a baseline that lacks is told elsewhere.
    private func yearly(taking execution: YearRule.Execution) -> [[Outcome]] {
        nodes.map { _, row, years in
            let outcomes = rule.yearly(years, row.annualisation, taking: execution)
            return (try? outcomes.get()) ?? years.elapsed.map { _ in .undefined }
        }
    }

    /// The yearly outcomes after the treatments that act on each year; one that's better than any percent counts as the
    /// cap.
    private func treat(_ outcomes: [[Outcome]]) throws(MeasurementError) -> [[Outcome]] {
        let owners = outcomes.indices.flatMap { index in outcomes[index].map { _ in index } }
        guard !treatments.isEmpty, !owners.isEmpty else { return outcomes }
        var offsets = [0]
        for own in outcomes where !own.isEmpty { offsets.append(offsets[offsets.count - 1] + own.count) }
        var column = OutcomeColumn(outcomes.flatMap(\.self))
        for step in treatments {
            var batch = ColumnBatch(rowCount: owners.count, groupOffsets: offsets)
            batch.append(column.column())
            do throws(StrategyError) {
                column.take(try StrategyCall(step).measure(batch, wanting: ["achievement"])[0])
            } catch {
                guard let row = error.row, owners.indices.contains(row) else { throw .strategy(error) }
                let node = nodes[owners[row]]
                throw .strategyFailed(error, node: node.node.id, at: node.row.origin)
            }
            if let cap = step.cap { column.cap(at: cap, among: nil) }
        }
        var next = 0
        return outcomes.map { own in
            defer { next += own.count }
            return own.indices.map { column[next + $0] }
        }
    }

    /// The magnitudes whose ratio the achievement is; none where it's a mean of yearly ones.
    private func magnitudes(
        of years: IndicatorYears, _ annualisation: Annualisation?
    ) -> (executed: Double?, programmed: Double?) {
        guard treatments.isEmpty else { return (nil, nil) }
        switch annualisation {
        case .sum, nil:
            let sums = rule.sums(of: years, taking: .reported)
            return sums.hole == nil ? (sums.executed, sums.programmed) : (nil, nil)
        case .constant: return (nil, nil)
        case .growing, .falling:
            let level = rule.level(of: years, taking: .reported)
            return (level?.executed, level?.programmed.number)
        }
    }

    /// The indicators that lack the report of an elapsed year.
    private var unreported: Diagnostic? {
        let lacking = nodes.filter { !$0.years.unreported.isEmpty }
        guard let first = lacking.first else { return nil }
        let names = first.years.unreported.map(String.init)
        return Diagnostic(
            .warning, at: first.row.origin,
            Phrase(
                es: lacking.count == 1
                    ? "\(first.node.id) no tiene reporte de \(listed(names, inSpanish: true))"
                    : "a \(lacking.count) indicadores les falta el reporte de un año transcurrido (el primero: "
                        + "\(first.node.id), \(listed(names, inSpanish: true)))",
                en: lacking.count == 1
                    ? "\(first.node.id) has no report of \(listed(names))"
                    : "\(lacking.count) indicators lack the report of an elapsed year (the first: \(first.node.id), "
                        + "\(listed(names)))"),
            advice: Phrase(
                es: "repórtelo, o escriba NP en la meta del año si no la tenía",
                en: "report it, or write NP for the year's goal if it had none"))
    }

    /// That nothing says what was due at a cut within a year.
    private var wholeYear: Diagnostic? {
        let whole = nodes.filter { node in
            guard let cut = node.row.cut, cut != cut.yearEnd else { return false }
            return node.row.programmed == .absent && node.years.elapsed.last?.goal.number != nil
        }
        guard let first = whole.first else { return nil }
        return Diagnostic(
            .note, at: first.row.origin,
            Phrase(
                es: "nada dice qué se debía al corte: \(calendar.year) cuenta con toda su meta "
                    + (whole.count == 1 ? "en \(first.node.id)" : "en \(whole.count) indicadores"),
                en: "nothing says what was due at the cut: \(calendar.year) counts with all its goal "
                    + (whole.count == 1 ? "in \(first.node.id)" : "in \(whole.count) indicators")))
    }
}
