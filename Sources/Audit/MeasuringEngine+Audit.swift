public import Measurement
public import PlanModel
import Reports
import Words

extension MeasuringEngine {
    /// Measures a plan and checks what was published of it: percentages, notes, and the plan's own rules.
    ///
    /// - Parameters:
    ///   - methodology: as for measuring; a projection can't be audited, since nobody published it.
    ///   - columns: where the fields of the matrices stand, as far as it's known.
    public func audit(
        _ plan: Plan, using methodology: String? = nil, options: MeasurementOptions = .init(),
        columns: AuditColumns = .init()
    ) throws(MeasurementError) -> Audit {
        let report = try measure(plan, using: methodology, options: options)
        guard !report.indicators.contains(where: { $0.indicator?.estimate != nil }) else {
            throw .invalidMethodology(
                report.methodology.given,
                Phrase(
                    es: "una proyección no se puede auditar: lo publicado son reportes",
                    en: "a projection can't be audited: what was published are reports"),
                advice: Phrase(es: "quite el estimador", en: "leave the estimator out"))
        }
        let recalculation = Recalculation(
            engine: self, plan: plan, methodology: methodology, options: options, report: report)
        let subject = AuditSubject(plan: plan, report: report, columns: columns, recalculation: recalculation)
        let findings = AuditRegistry.rules.flatMap { $0.findings(in: subject) }

        // In the order of the nodes; on one node, in the order of the rules.
        let order = Dictionary(
            report.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let sorted = findings.enumerated().sorted { left, right in
            (order[left.element.node] ?? 0, left.offset) < (order[right.element.node] ?? 0, right.offset)
        }
        return Audit(report: report, findings: sorted.map(\.element))
    }
}
