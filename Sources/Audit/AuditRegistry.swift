/// The rules, in the order in which their findings on one node are told. Add yours here.
enum AuditRegistry {
    static let rules: [any AuditRule] = [
        PrintedPercentRule(), GranularityRule(), PercentSignRule(), PercentDecimalsRule(), NoteRule(),
        NodePercentRule(), WeightsSumRule(), ProgrammeRule(), PeriodsSumRule(), PlanGoalRule(), BaselineRule(),
        RepetitionRule(),
        PastedReportRule(), FallingSumRule(),
    ]
}
