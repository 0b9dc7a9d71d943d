public import PlanModel

/// A plan measured at a cut under one methodology.
public struct Report: Hashable, Sendable {
    /// Whose plan it is.
    public var plan: PlanIdentity
    /// The unit that was measured, where the matrix holds many.
    public var unit: String?
    /// The cut it was measured at; nil where the matrix has a single one and doesn't say which.
    public var cut: Cut?
    /// What the executed values were measured against.
    public var base: Base
    /// The rule of achievement.
    public var mode: Mode
    /// The day that the figures are projected to; nil where they are what was reported up to the cut.
    public var horizon: Cut?
    /// The chain of strategies behind the figures.
    public var methodology: MethodologyStamp
    /// The nodes, each before its children, in the order of the matrix; the plan first.
    public var nodes: [ReportNode]
    /// The files that the plan was read from; none where it wasn't read from any.
    public var sources: [PlanSource] = []
    /// What it was measured from; nil where that wasn't kept.
    public var inputs: ReportInputs?
    /// What a reader has to know to read the figures rightly.
    public var caveats: [Caveat]
    /// What else a reader should know beside the figures.
    public var remarks: [Diagnostic]

    /// All that a reader should know beside the figures, in English.
    public var notes: [Diagnostic] { caveats.map(\.diagnostic) + remarks + methodology.foreignModules }

    /// What a picture that's made of it must not go without.
    public var warnings: [Diagnostic] { remarks.filter { $0.severity == .warning } }

    /// A report of a plan.
    public init(
        plan: PlanIdentity, unit: String?, cut: Cut?, base: Base, mode: Mode, horizon: Cut? = nil,
        methodology: MethodologyStamp, nodes: [ReportNode], caveats: [Caveat] = [], notes remarks: [Diagnostic] = []
    ) {
        self.plan = plan
        self.unit = unit
        self.cut = cut
        self.base = base
        self.mode = mode
        self.horizon = horizon
        self.methodology = methodology
        self.nodes = nodes
        self.caveats = caveats
        self.remarks = remarks
    }

    /// The plan's own node.
    public var root: ReportNode? { nodes.first }

    /// Whether a programmed indicator has no figure.
    public var isIncomplete: Bool {
        indicators.contains { $0.outcome.isHole }
    }

    /// The set of weights, where it isn't the plan's own for its year.
    public var chosenWeights: String? {
        methodology.weights.flatMap { $0 == (plan.year ?? cut?.year).map(String.init) ? nil : $0 }
    }

    /// The node with a code.
    public func node(_ id: String) -> ReportNode? { nodes.first { $0.id == id } }

    /// The nodes right below another, in the order of the matrix.
    public func children(of id: String) -> [ReportNode] { nodes.filter { $0.parent == id } }

    /// The indicators, in the order of the matrix.
    public var indicators: [ReportNode] { nodes.filter { $0.indicator != nil } }
}
