/// A rule of an audit. It looks at one thing, and says nothing where all is well.
protocol AuditRule: Sendable {
    /// What it finds, in any order.
    func findings(in subject: AuditSubject) -> [AuditFinding]
}

/// The rules, in the order in which their findings on one node are told. Add yours here.
enum AuditRegistry {
    static let rules: [any AuditRule] = [
        PrintedPercentRule(), PercentSignRule(), PercentDecimalsRule(), NoteRule(), NodePercentRule(),
        WeightsSumRule(), ProgrammeRule(), PeriodsSumRule(), BaselineRule(), RepetitionRule(),
    ]
}
