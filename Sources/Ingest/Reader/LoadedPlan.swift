public import PlanModel

/// A plan that was read, and what there is to say about the reading.
public struct LoadedPlan: Hashable, Sendable {
    /// The plan.
    public var plan: Plan
    /// Warnings and notes: the plan file's first, then each matrix' in the order of its rows.
    public var diagnostics: [Diagnostic]
    /// What each matrix was found to be, in the order given.
    public var detected: [DetectedLayout]
    /// The plan file that was read, if any.
    public var planFile: String?
    /// The plan file's text; nil without one.
    public var planFileText: String?
    /// What the magnitudes of several cuts are taken for; nil where that's in doubt.
    var magnitudes: ReadingSettings.Magnitudes?
    /// What the plan file says that a dash stands for.
    var dash: ReadingSettings.Dash?

    /// Whether magnitudes were of each period, and were added up over the cuts of their year.
    public var hasPeriodAmounts: Bool { magnitudes == .period }
}
