package import PlanModel

/// The rows of a plan that a measurement is about: one unit, one cut, and what was reported before it.
package struct PlanSelection {
    package let unit: String?
    package let cut: Cut?
    /// The rows of the cut, in the order of the matrix, and a hole for each indicator that has a row at another cut of the
    /// year alone.
    package let observations: [Observation]
    /// What there is to say about the choice of the cut.
    let remarks: [Diagnostic]
    /// All rows of the unit by node, in the order of the matrix.
    private let history: [[String]: [Observation]]

    package init(_ plan: Plan, options: MeasurementOptions) throws(MeasurementError) {
        unit = try Self.unit(of: plan, wanted: options.unit)
        let rows = plan.observations.filter { [unit] in $0.unit == unit }
        let choice = try CutChoice(rows, wanted: options.cut)
        cut = choice.cut
        remarks = choice.remarks
        history = Dictionary(grouping: rows, by: Self.key)
        let reported = rows.filter { [cut] in $0.cut == nil || $0.cut == cut }
        observations = reported + Self.holes(rows, beside: reported, at: cut)
        guard !observations.isEmpty else {
            throw .notInPlan("the matrix has no rows to measure", advice: "give at least one indicator")
        }
    }

    /// All that was reported of a row's indicator, in the order of the matrix.
    func history(of row: Observation) -> [Observation] { history[Self.key(row)] ?? [] }

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

    private static func unit(of plan: Plan, wanted: String?) throws(MeasurementError) -> String? {
        var units: [String?] = []
        var seen: Set<String?> = []
        for row in plan.observations where seen.insert(row.unit).inserted { units.append(row.unit) }
        if let wanted {
            guard units != [nil] else {
                throw .notInPlan(
                    "the matrix doesn't tell units apart", advice: "leave --unit out, or add a column 'unit'")
            }
            guard units.contains(wanted) else {
                throw .notInPlan(
                    "the matrix has no unit '\(wanted)'", advice: "it has: \(listed(units.map { $0 ?? "(none)" }))")
            }
            return wanted
        }
        guard units.count <= 1 else {
            throw .notInPlan(
                "the matrix holds \(units.count) units",
                advice: "choose one with --unit: \(listed(units.map { $0 ?? "(none)" }))")
        }
        return units.first ?? nil
    }
}
