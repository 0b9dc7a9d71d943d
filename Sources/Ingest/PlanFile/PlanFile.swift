import PlanModel

/// What a plan file says, and what's wrong with it.
struct PlanFile {
    var identity = PlanIdentity()
    /// The level columns; nil where the file names none.
    var levels: [String]?
    /// Where it names them.
    var levelsPlace: Place?
    var nodes: [PlanEntry<NodeDescription>] = []
    var indicators: [PlanEntry<IndicatorOverride>] = []
    /// The sets by name, each in the order of the file.
    var weightSets: [PlanEntry<[PlanEntry<Double>]>] = []
    var methodologies: [NamedMethodology] = []
    var bands = StateBands.default
    var deck = DeckText()
    var mappings: [ColumnMapping] = []
    /// All problems, in the order of the file.
    var diagnostics: [Diagnostic] = []
}
