public import PlanModel
public import Reports
public import StrategyHost

/// Measures plans with strategies that it finds at run time.
///
///     let engine = MeasuringEngine(catalog: StrategyCatalog(searching: .standard()))
///     let report = try engine.measure(plan, using: "capped:limit=110")
///
/// The engine knows trees, weights, what is missing and where a treatment acts; means, caps and projections come from
/// the modules alone.
public struct MeasuringEngine: Sendable {
    package let catalog: StrategyCatalog

    /// An engine that takes its strategies from a catalog.
    public init(catalog: StrategyCatalog) {
        self.catalog = catalog
    }

    /// Measures a plan.
    ///
    /// - Parameter methodology: a name from the plan file or an expression; nil takes the plan's first, or the plain
    ///   weighted average.
    public func measure(
        _ plan: Plan, using methodology: String? = nil, options: MeasurementOptions = .init()
    )
        throws(MeasurementError) -> Report
    {
        let resolver = MethodologyResolver(catalog: catalog, plan: plan, options: options)
        return try measure(plan, as: resolver.chain(methodology), resolver: resolver)
    }

    /// Measures a plan by strategies that are known.
    package func measure(
        _ plan: Plan, as chain: MethodologyChain, resolver: MethodologyResolver
    ) throws(MeasurementError) -> Report {
        try PlanMeasurement(of: plan, by: resolver.methodology(of: chain), resolver: resolver).report()
    }
}
