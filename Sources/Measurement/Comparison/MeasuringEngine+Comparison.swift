public import PlanModel
public import Reports
import Words

extension MeasuringEngine {
    /// Measures a plan with several methodologies, and compares the first with the others.
    public func compare(
        _ plan: Plan, using methodologies: [String], options: MeasurementOptions = .init()
    )
        throws(MeasurementError) -> Comparison
    {
        guard (2...10).contains(methodologies.count) else {
            throw .notInPlan(
                Phrase(
                    es: "no se pueden comparar \(methodologies.count) metodologías",
                    en: "\(methodologies.count) methodologies can't be compared"),
                advice: Phrase(es: "dé de 2 a 10 con --using", en: "give 2 to 10 with --using"))
        }
        var reports: [Report] = []
        for methodology in methodologies {
            reports.append(try measure(plan, using: methodology, options: options))
        }
        return Comparison(of: reports)
    }

    /// Measures a plan, and compares that with another methodology; nil takes the same with a cap on the
    /// indicators, or without caps where it has one.
    public func compare(
        _ plan: Plan, using methodology: String?, with other: String?, options: MeasurementOptions = .init()
    )
        throws(MeasurementError) -> Comparison
    {
        let resolver = MethodologyResolver(catalog: catalog, plan: plan, options: options)
        let chain = try resolver.chain(methodology)
        let second = if let other { try resolver.chain(other) } else { try chain.counterpart(resolver) }
        var reports: [Report] = []
        for chain in [chain, second] { reports.append(try measure(plan, as: chain, resolver: resolver)) }
        return Comparison(of: reports)
    }
}
