public import PlanModel

/// A node's number, followed down to the cells that it comes from.
public struct Trace: Hashable, Sendable {
    /// Whose plan it is.
    public var plan: PlanIdentity
    /// The unit that was measured, where the matrix holds many.
    public var unit: String?
    /// The cut it was measured at.
    public var cut: Cut?
    /// What executed values were measured against.
    public var base: Base
    /// The rule of achievement.
    public var mode: Mode
    /// The chain of strategies behind the number.
    public var methodology: MethodologyStamp
    /// The node, with everything below it.
    public var node: TraceNode
    /// What a reader should know beside the figures.
    public var notes: [Diagnostic]

    /// A trace of a node.
    package init(
        plan: PlanIdentity, unit: String?, cut: Cut?, base: Base, mode: Mode, methodology: MethodologyStamp,
        node: TraceNode, notes: [Diagnostic]
    ) {
        self.plan = plan
        self.unit = unit
        self.cut = cut
        self.base = base
        self.mode = mode
        self.methodology = methodology
        self.node = node
        self.notes = notes
    }
}
