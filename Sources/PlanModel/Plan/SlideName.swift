/// What a slide of a deck shows, as a plan file names it.
public enum SlideName: String, Hashable, Sendable, CaseIterable {
    /// The plan, whose it is, and the cut.
    case cover
    /// What the plan is for, and the law behind it.
    case purpose
    /// How the plan is measured, in the plan's own words.
    case methodology
    /// All objectives at a glance.
    case summary
    /// The slides of one objective each.
    case detail
    /// The methodologies side by side.
    case comparison
    /// Whether the objectives will reach their targets.
    case projection
    /// Who signs.
    case closing
    /// The plan's figure, its objectives, what was reported of them and how it was measured, on one page.
    case plan
    /// What each indicator adds to an objective.
    case waterfall
    /// The achievement of every node at every cut.
    case heatmap
    /// The plan over its cuts.
    case evolution
    /// What an audit finds.
    case audit
    /// The methodology in full: its effects, the weights, and its fingerprint.
    case annex

    /// The words for it: an English one and a Spanish one, and what else it may be called.
    public var words: [String] {
        switch self {
        case .cover: ["cover", "portada"]
        case .purpose: ["purpose", "propósito"]
        case .methodology: ["methodology", "metodología"]
        case .summary: ["summary", "resumen"]
        case .detail: ["objectives", "objetivos", "detail", "detalle"]
        case .comparison: ["comparison", "comparación"]
        case .projection: ["projection", "proyección"]
        case .closing: ["closing", "cierre"]
        case .plan: ["plan", "plan en una página"]
        case .waterfall: ["waterfall", "cascada"]
        case .heatmap: ["heatmap", "mapa de calor"]
        case .evolution: ["evolution", "evolución"]
        case .audit: ["audit", "auditoría"]
        case .annex: ["annex", "anexo"]
        }
    }
}
