package import PlanModel
import Reports
import Words

/// The rows of a plan that a measurement is about: one unit, one cut, and what was reported before it.
package struct PlanSelection {
    package let unit: String?
    package let cut: Cut?
    /// The rows of the cut, in the order of the matrix, and a hole for each indicator that has a row at another cut of the
    /// year alone. Where the plan's years count, also a row for each that other years alone have: without a programme,
    /// unless a column has a goal for the year.
    package let observations: [Observation]
    /// The plan's years at the cut; nil where nothing says which year it is.
    let calendar: PlanCalendar?
    /// What there is to say about the choice of the cut.
    let remarks: [Diagnostic]
    /// All rows of the unit by node, in the order of the matrix.
    private let history: [[String]: [Observation]]

    package init(_ plan: Plan, options: MeasurementOptions) throws(MeasurementError) {
        unit = try Self.unit(of: plan, wanted: options.unit)
        let own = plan.observations.filter { [unit] in $0.unit == unit }
        let named = options.cut?.year ?? plan.identity.year
        let (rows, latest) = Self.ofMeasuredYear(own, named: named)
        let choice = try CutChoice(rows, wanted: options.cut, countsYears: options.base.countsYears)
        cut = choice.cut
        let year = choice.cut?.year ?? named ?? latest
        calendar = year.map { PlanCalendar(rows, of: plan, year: $0) }
        history = Dictionary(grouping: rows, by: Self.key)
        let reported = rows.filter { [cut] in $0.cut == nil || $0.cut == cut }
        let holes = Self.holes(rows, beside: reported, at: cut)
        let others =
            options.base.countsYears ? Self.others(rows, beside: reported + holes, calendar, base: options.base) : []
        observations = reported + holes + others
        var remarks = choice.remarks
        if let latest { remarks.append(Self.isLatest(latest, among: calendar?.years ?? [])) }
        if let year = plan.identity.year, options.cut == nil, let cut, cut.year != year {
            remarks.append(contentsOf: Self.isNotOfPlan(cut, own.compactMap(\.cut), of: year))
        }
        let unprogrammed = others.filter { $0.programmedYear.value == .notProgrammed }
        if let first = unprogrammed.first, let year {
            remarks.append(Self.isOfOtherYears(first, count: unprogrammed.count, year))
        }
        self.remarks = remarks
        guard !observations.isEmpty else {
            throw .notInPlan(
                Phrase(es: "la matriz no tiene filas que medir", en: "the matrix has no rows to measure"),
                advice: Phrase(es: "dé al menos un indicador", en: "give at least one indicator"))
        }
    }

    /// All rows of a plan that are of the unit, as the matrix has them.
    func allRows(of plan: Plan) -> [Observation] { plan.observations.filter { $0.unit == unit } }

    /// All that was reported of a row's indicator, in the order of the matrix.
    package func history(of row: Observation) -> [Observation] { history[Self.key(row)] ?? [] }

    private static func key(_ row: Observation) -> [String] { row.path + [row.indicator] }

    /// A row without figures for each indicator that other cuts of the year report.
    private static func holes(_ rows: [Observation], beside reported: [Observation], at cut: Cut?) -> [Observation] {
        guard let cut else { return [] }
        var seen = Set(reported.map(key))
        return rows.compactMap { row in
            guard let own = row.cut, own != cut, own.year == cut.year, seen.insert(key(row)).inserted else {
                return nil
            }
            var hole = row
            hole.cut = cut
            hole.programmed = .absent
            hole.executed = .absent
            hole.published = nil
            hole.note = nil
            return hole
        }
    }

    /// The rows with the figures of the year that is measured, where they hold those of several years in columns and none
    /// of the cut's own; and that year, where it's told by the reports alone.
    private static func ofMeasuredYear(_ rows: [Observation], named: Int?) -> ([Observation], latest: Int?) {
        guard rows.contains(where: { !$0.years.isEmpty }) else { return (rows, nil) }
        var latest: Int?
        if named == nil, rows.allSatisfy({ $0.cut == nil }) {
            latest = rows.flatMap(\.years).filter { $0.executed.number != nil }.map(\.year).max()
        }
        let lacksReports = rows.allSatisfy { $0.executed == .absent }
        let measured = rows.map { row in
            guard let year = row.cut?.year ?? named ?? latest, let own = row.years.first(where: { $0.year == year })
            else { return row }
            var row = row
            if lacksReports { row.executed = own.executed }
            if row.programmedYear == .absent { row.programmedYear = own.goal }
            return row
        }
        return (measured, lacksReports ? latest : nil)
    }

    /// - Parameter years: those that the matrix speaks of.
    private static func isLatest(_ year: Int, among years: [Int]) -> Diagnostic {
        let other = years.last { $0 < year } ?? years.last { $0 != year }
        return Diagnostic(
            .note,
            Phrase(
                es: "se mide \(year), el último año con reportes",
                en: "\(year) is measured, the latest year with a report"),
            advice: other.map {
                Phrase(
                    es: "para medir otro, escriba --cut, o «plan: { year: \($0) }» en el archivo del plan",
                    en: "to measure another, write --cut, or 'plan: { year: \($0) }' in the plan file")
            })
    }

    /// Warns that the latest cut isn't of the plan file's year, which other cuts are of; where none is, reading told it.
    private static func isNotOfPlan(_ cut: Cut, _ cuts: [Cut], of year: Int) -> [Diagnostic] {
        guard let own = cuts.filter({ $0.year == year }).max() else { return [] }
        return [
            Diagnostic(
                .warning,
                Phrase(
                    es: "se mide el corte \(cut), y el archivo del plan dice «year: \(year)»",
                    en: "the cut \(cut) is measured, and the plan file says 'year: \(year)'"),
                advice: Phrase(
                    es: "escriba --cut \(own), o «plan: { year: \(cut.year) }» en el archivo del plan",
                    en: "write --cut \(own), or 'plan: { year: \(cut.year) }' in the plan file"))
        ]
    }

    /// A row without a report for each indicator that other years of the plan alone have: those before the cut's, and
    /// against the plan's goal those after it as well.
    private static func others(
        _ rows: [Observation], beside known: [Observation], _ calendar: PlanCalendar?, base: Base
    ) -> [Observation] {
        guard let calendar else { return [] }
        var latest: [[String]: Observation] = [:]
        for row in rows {
            guard let year = row.cut?.year, calendar.years.contains(year), base == .plan || year < calendar.year else {
                continue
            }
            let other = latest[key(row)]
            if other?.cut ?? .distantPast < row.cut ?? .distantPast { latest[key(row)] = row }
        }
        var seen = Set(known.map(key))
        return rows.compactMap { row in
            guard seen.insert(key(row)).inserted, var other = latest[key(row)] else { return nil }
            other.cut = nil
            // A goal in a column of the year says that a report is missing.
            let goal = other.years.first { $0.year == calendar.year }?.goal
            let isProgrammed = goal.map { $0 != .absent && $0.value != .notProgrammed } ?? false
            other.programmedYear = goal.flatMap { isProgrammed ? $0 : nil } ?? Reading(.notProgrammed, text: "")
            other.programmed = isProgrammed ? .absent : other.programmedYear
            other.executed = .absent
            other.published = nil
            other.note = nil
            return other
        }
    }

    private static func isOfOtherYears(_ first: Observation, count: Int, _ year: Int) -> Diagnostic {
        Diagnostic(
            .note, at: first.origin,
            Phrase(
                es: count == 1
                    ? "\(first.indicator) no tiene filas en \(year): cuenta como no programado en ese año"
                    : "\(count) indicadores no tienen filas en \(year) (el primero: \(first.indicator)): cuentan como no "
                        + "programados en ese año",
                en: count == 1
                    ? "\(first.indicator) has no rows in \(year): it counts as not programmed in that year"
                    : "\(count) indicators have no rows in \(year) (the first: \(first.indicator)): they count as not "
                        + "programmed in that year"))
    }

    private static func unit(of plan: Plan, wanted: String?) throws(MeasurementError) -> String? {
        var units: [String?] = []
        var seen: Set<String?> = []
        for row in plan.observations where seen.insert(row.unit).inserted { units.append(row.unit) }
        if let wanted {
            guard units != [nil] else {
                throw .notInPlan(
                    Phrase(es: "la matriz no distingue unidades", en: "the matrix doesn't tell units apart"),
                    advice: Phrase(
                        es: "quite --unit, o agregue una columna «unidad»",
                        en: "leave --unit out, or add a column 'unit'"))
            }
            guard units.contains(wanted) else {
                throw .notInPlan(
                    Phrase(es: "la matriz no tiene la unidad «\(wanted)»", en: "the matrix has no unit '\(wanted)'"),
                    advice: Phrase(
                        es: "hay: \(listed(units.map { $0 ?? "(ninguna)" }, inSpanish: true))",
                        en: "it has: \(listed(units.map { $0 ?? "(none)" }))"))
            }
            return wanted
        }
        guard units.count <= 1 else {
            throw .notInPlan(
                Phrase(es: "la matriz trae \(units.count) unidades", en: "the matrix holds \(units.count) units"),
                advice: Phrase(
                    es: "elija una con --unit: \(listed(units.map { $0 ?? "(ninguna)" }, inSpanish: true))",
                    en: "choose one with --unit: \(listed(units.map { $0 ?? "(none)" }))"))
        }
        return units.first ?? nil
    }
}
