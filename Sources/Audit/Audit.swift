public import PlanModel
public import Reports

/// What was published of a plan, checked against what its magnitudes give.
public struct Audit: Hashable, Sendable {
    /// The measured plan.
    public var report: Report
    /// What was found, in the order of the report's nodes.
    public var findings: [AuditFinding]

    /// How many percentages were published, without which nothing can be said to agree.
    public var publishedPercents: Int { report.nodes.count { $0.published != nil } }

    /// How many findings matter so much.
    public func count(_ severity: Diagnostic.Severity) -> Int { findings.count { $0.severity == severity } }
}
