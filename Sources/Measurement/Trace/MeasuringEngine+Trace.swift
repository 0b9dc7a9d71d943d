public import PlanModel
public import Reports
internal import Words

extension MeasuringEngine {
    /// Measures a plan and follows a node's number down to the cells that it comes from.
    ///
    ///     let trace = try engine.trace(plan, node: "O5", using: "capped")
    ///
    /// - Throws: `MeasurementError` where the plan can't be measured or has no such node.
    public func trace(
        _ plan: Plan, node id: String, using methodology: String? = nil, options: MeasurementOptions = .init()
    ) throws(MeasurementError) -> Trace {
        let report = try measure(plan, using: methodology, options: options)
        guard let node = report.node(id) else {
            let known = report.nodes.map(\.id)
            let near = nearestName(to: id, among: known).map { .didYouMean($0).adding(" ") } ?? Phrase("")
            throw .notInPlan(
                Phrase(es: "el plan no tiene un nodo «\(id)»", en: "the plan has no node '\(id)'"),
                advice: near.adding(.itHas(known)))
        }
        let selection = try PlanSelection(plan, options: options)
        let chain = try MethodologyResolver(catalog: catalog, plan: plan).chain(methodology)
        let builder = TraceBuilder(
            plan: plan, report: report, selection: selection, chain: chain, weights: options.weights)
        return Trace(
            plan: report.plan, unit: report.unit, cut: report.cut, base: report.base, mode: report.mode,
            methodology: report.methodology, node: builder.node(node, isTop: true), notes: report.notes)
    }
}
