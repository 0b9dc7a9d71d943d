/// A rule of an audit. It looks at one thing, and says nothing where all is well.
protocol AuditRule: Sendable {
    /// What it finds, in any order.
    func findings(in subject: AuditSubject) -> [AuditFinding]
}
