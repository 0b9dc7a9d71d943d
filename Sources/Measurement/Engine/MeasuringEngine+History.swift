public import PlanModel
public import Reports

extension MeasuringEngine {
    /// Measures a plan at each of its cuts up to the one that's asked for, or the latest with a report; the earliest first.
    public func history(
        _ plan: Plan, using methodology: String? = nil, options: MeasurementOptions = .init()
    ) throws(MeasurementError) -> [Report] {
        let latest = try measure(plan, using: methodology, options: options)
        guard let cut = latest.cut else { return [latest] }
        let earlier = Set(plan.observations.lazy.filter { $0.unit == latest.unit }.compactMap(\.cut)).filter {
            $0 < cut
        }
        var reports: [Report] = []
        for date in earlier.sorted() {
            var options = options
            options.cut = date
            reports.append(try measure(plan, using: methodology, options: options))
        }
        return reports + [latest]
    }
}
