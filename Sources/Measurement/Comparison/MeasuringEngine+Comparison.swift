public import PlanModel
public import Reports

extension MeasuringEngine {
    /// Measures a plan with several methodologies, and compares the first with the others.
    public func compare(
        _ plan: Plan, using methodologies: [String], options: MeasurementOptions = .init()
    )
        throws(MeasurementError) -> Comparison
    {
        guard (2...10).contains(methodologies.count) else {
            throw .notInPlan(
                "\(methodologies.count) methodologies can't be compared", advice: "give 2 to 10 with --using")
        }
        var reports: [Report] = []
        for methodology in methodologies {
            reports.append(try measure(plan, using: methodology, options: options))
        }
        return Comparison(of: reports)
    }

    /// Measures a plan, and compares that with another methodology; nil takes the one that shows what a cap does.
    public func compare(
        _ plan: Plan, using methodology: String?, with other: String?, options: MeasurementOptions = .init()
    )
        throws(MeasurementError) -> Comparison
    {
        let report = try measure(plan, using: methodology, options: options)
        let second = try measure(plan, using: other ?? report.methodology.counterpart, options: options)
        return Comparison(of: [report, second])
    }
}
