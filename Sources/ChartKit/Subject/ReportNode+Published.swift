import PlanModel
package import Reports

extension ReportNode {
    /// The achievement to hold against the published one, in percent: where a treatment acted on the node both figures
    /// are printed, and the one before it counts.
    var measuredAsPublished: Double? { untreated ?? outcome.achievement }

    /// Whether the measured achievement, rounded half up to the decimals that were printed, isn't the published one.
    package var differsFromPublished: Bool {
        guard let published else { return false }
        guard let measured = measuredAsPublished else { return true }
        return measured.roundedHalfUp(decimals: published.decimals) != published.value
    }
}
