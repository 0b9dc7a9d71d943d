import PlanModel

/// What was read of one matrix.
struct MatrixRows {
    var observations: [Observation] = []
    /// The levels that its columns give codes for.
    var levels: [String] = []
    /// The weights of nodes above the indicators that its columns give, by code.
    var nodeWeights: [PlanEntry<Double>] = []
    /// What the magnitudes of several cuts are, where its layout shows it.
    var magnitudes: ReadingSettings.Magnitudes?
    /// Whether periods stand side by side in it.
    var isWide = false
    /// Whether there's one programme for all of them.
    var hasOneProgramme = false
    /// What it was found to be; nil where it has no header that can be read.
    var layout: DetectedLayout?
    /// The headers, as they stand.
    var headers: [String] = []
    /// What there is to say about it.
    var findings = Findings()
}
