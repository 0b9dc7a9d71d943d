public import PlanModel

/// A plan projected from a cut to a horizon: what was reported, what it comes to, and how sure that is.
public struct Projection: Hashable, Sendable {
    /// The plan as projected, with all that lies behind its figures.
    public var report: Report
    /// The cut that the reports end at.
    public var cut: Cut
    /// The day that the figures are projected to.
    public var horizon: Cut
    /// What the probabilities of reaching a target are called.
    public var outlooks: OutlookThresholds
    /// The nodes, each before its children; the plan first.
    public var nodes: [ProjectedNode]
    /// How many times the indicators' amounts were drawn for the nodes above them.
    public var draws: Int
    /// What would have been said at earlier cuts, where it was asked for.
    public var backtest: [BacktestScore]
    /// What a reader should know beside the figures.
    public var notes: [Diagnostic]

    /// A projection of a plan.
    public init(
        report: Report, cut: Cut, horizon: Cut, outlooks: OutlookThresholds = .default, nodes: [ProjectedNode],
        draws: Int, backtest: [BacktestScore] = [], notes: [Diagnostic] = []
    ) {
        self.report = report
        self.cut = cut
        self.horizon = horizon
        self.outlooks = outlooks
        self.nodes = nodes
        self.draws = draws
        self.backtest = backtest
        self.notes = notes
    }

    /// Whose plan it is.
    public var plan: PlanIdentity { report.plan }
    /// The unit, where the matrix holds many.
    public var unit: String? { report.unit }
    /// The methodology that projects and rolls up.
    public var methodology: MethodologyStamp { report.methodology }
    /// The rule of achievement.
    public var mode: Mode { report.mode }

    /// The node with a code.
    public func node(_ id: String) -> ProjectedNode? { nodes.first { $0.id == id } }

    /// The indicators, in the order of the matrix.
    public var indicators: [ProjectedNode] { nodes.filter { $0.indicator != nil } }
}
