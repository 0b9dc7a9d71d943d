import Audit
import Measurement
import MeasurementTestSupport
import PlanModel

/// What an audit finds.
func findings(
    _ plan: Plan, using methodology: String? = nil, options: MeasurementOptions = .init()
) throws -> [AuditFinding] {
    try engine.audit(plan, using: methodology, options: options).findings
}

/// What an audit finds of rows.
func findings(_ rows: Observation..., objective: String? = nil) throws -> [AuditFinding] {
    var plan = Plan(rows)
    if let objective { plan.nodes["O1", default: .init()].published = .of(objective) }
    return try findings(plan)
}

/// The codes of what an audit finds, with the nodes.
func codes(_ findings: [AuditFinding]) -> [String] { findings.map { "\($0.node) \($0.code)" } }
