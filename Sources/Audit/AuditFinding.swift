public import PlanModel

/// Something that an audit found: where, what was printed, and what the magnitudes give.
public struct AuditFinding: Hashable, Sendable {
    /// What it is, with its code and severity.
    public var kind: AuditKind
    /// The code of the node that it's about.
    public var node: String
    /// Where it stands: in a matrix, or in the plan file.
    public var place: Place?
    /// What was printed, as it stands.
    public var printed: String?
    /// What it should be: percent, or the indicator's unit.
    public var recomputed: Double?
    /// What was printed minus what it should be; for a number that can be read in two ways, by the likelier.
    public var difference: Double?
    /// How many decimals were printed, for saying the other figures as exactly.
    var decimals = 2

    /// The name of its kind.
    public var code: String { kind.code }
    /// How much it matters.
    public var severity: Diagnostic.Severity { kind.severity }
}

extension AuditFinding {
    init(
        _ kind: AuditKind, _ node: String, at place: Place? = nil, printed: String? = nil, recomputed: Double? = nil,
        difference: Double? = nil
    ) {
        self.init(
            kind: kind, node: node, place: place, printed: printed, recomputed: recomputed, difference: difference)
    }

    /// What was printed beside what was measured.
    init(
        _ kind: AuditKind, _ node: String, at place: Place?, _ printed: PrintedFigure, against figure: MeasuredFigure
    ) {
        self.init(
            kind: kind, node: node, place: place, printed: printed.text, recomputed: figure.value,
            difference: printed.difference(from: figure), decimals: printed.decimals)
    }
}
