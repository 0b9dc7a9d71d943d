public import PlanModel

/// A plan measured under several methodologies, side by side. The first one is what the others are compared with.
public struct Comparison: Hashable, Sendable {
    /// The reports, one for each methodology, over the same nodes.
    public var reports: [Report]
    /// A short key for each methodology, unique in the comparison: the text the user gave.
    public var keys: [String]
    /// The nodes, in the order of the reports.
    public var nodes: [ComparedNode]
    /// What the comparison comes to, for each methodology after the first.
    public var summary: [ShiftSummary]
    /// The methodologies that are the same, or differ nowhere on the plan.
    public var equal: [EqualMethodologies]
    /// What a reader should know beside the figures.
    public var remarks: [Diagnostic]

    /// What a reader has to know to read the figures of any of the reports rightly.
    public var caveats: [Caveat] {
        reports.flatMap(\.caveats).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// All that a reader should know beside the figures, in English.
    public var notes: [Diagnostic] {
        caveats.map(\.diagnostic) + remarks + reports.map(\.methodology).foreignModules
    }

    /// Reports side by side.
    public init(
        reports: [Report], keys: [String], nodes: [ComparedNode], summary: [ShiftSummary],
        equal: [EqualMethodologies] = [], notes remarks: [Diagnostic] = []
    ) {
        self.reports = reports
        self.keys = keys
        self.nodes = nodes
        self.summary = summary
        self.equal = equal
        self.remarks = remarks
    }

    /// The node with a code.
    public func node(_ id: String) -> ComparedNode? { nodes.first { $0.id == id } }
}
