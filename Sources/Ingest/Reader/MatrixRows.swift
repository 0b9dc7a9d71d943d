import PlanModel

/// What was read of one matrix.
struct MatrixRows {
    var observations: [Observation] = []
    /// The levels that its columns give codes for.
    var levels: [String] = []
    /// What it was found to be; nil where it has no header that can be read.
    var layout: DetectedLayout?
    /// The headers, as they stand.
    var headers: [String] = []
    /// What there is to say about it.
    var findings = Findings()
}
