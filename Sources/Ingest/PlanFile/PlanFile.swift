import PlanModel

/// What a plan file says, and what's wrong with it.
struct PlanFile: Sendable {
    /// Its path; nil where there is none.
    var path: String?
    var identity = PlanIdentity()
    /// Where it says the year.
    var yearPlace: Place?
    /// Its text; nil where there is no file.
    var text: String?
    /// The same as what was read of it; nil where there is no file.
    var source: PlanSource?
    /// How the matrices are read.
    var reading = ReadingSettings()
    /// Where it names the levels.
    var levelsPlace: Place?
    var nodes: [PlanEntry<NodeDescription>] = []
    var indicators: [PlanEntry<IndicatorOverride>] = []
    /// The sets by name, each in the order of the file.
    var weightSets: [PlanEntry<[PlanEntry<Double>]>] = []
    var methodologies: [NamedMethodology] = []
    var bands = StateBands.default
    var outlooks = OutlookThresholds.default
    var deck = DeckText()
    /// What there is to say about the file.
    var findings = Findings()

    /// The level columns; nil where the file names none.
    var levels: [String]? { reading.levels }
}
