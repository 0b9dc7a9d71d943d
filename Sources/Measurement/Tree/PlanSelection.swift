package import PlanModel

/// The rows of a plan that a measurement is about: one unit, one cut, and what was reported before it.
package struct PlanSelection {
    package let unit: String?
    package let cut: Cut?
    /// The rows of the cut, in the order of the matrix.
    package let observations: [Observation]
    /// All rows of the unit by indicator, in the order of the matrix.
    let history: [String: [Observation]]

    package init(_ plan: Plan, options: MeasurementOptions) throws(MeasurementError) {
        unit = try Self.unit(of: plan, wanted: options.unit)
        let rows = plan.observations.filter { [unit] in $0.unit == unit }
        cut = try Self.cut(of: rows, wanted: options.cut)
        observations = rows.filter { [cut] in $0.cut == nil || $0.cut == cut }
        history = Dictionary(grouping: rows, by: \.indicator)
        guard !observations.isEmpty else {
            throw .notInPlan("the matrix has no rows to measure", advice: "give at least one indicator")
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

    private static func cut(of rows: [Observation], wanted: Cut?) throws(MeasurementError) -> Cut? {
        let cuts = Set(rows.compactMap(\.cut)).sorted()
        guard let wanted else { return cuts.last }
        guard cuts.isEmpty || cuts.contains(wanted) else {
            throw .notInPlan(
                "the matrix has no cut \(wanted)", advice: "it has: \(listed(cuts.map(\.description)))")
        }
        return wanted
    }
}
