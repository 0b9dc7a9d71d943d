public import PlanModel
public import Reports

/// How a plan's figures depend on choices that could have been made otherwise.
public struct Sensitivity: Hashable, Sendable {
    /// Whose plan it is.
    public var plan: PlanIdentity
    /// The unit that was measured, where the matrix holds many.
    public var unit: String?
    /// The cut it was measured at.
    public var cut: Cut?
    /// What executed values are measured against, unless a factor says otherwise.
    public var base: Base
    /// The rule of achievement, unless a factor says otherwise.
    public var mode: Mode
    /// What the factors start from.
    public var methodology: MethodologyStamp
    /// What was varied.
    public var factors: [SensitivityFactor]
    /// Whether each factor makes any difference.
    public var effects: [FactorEffect]
    /// How many combinations of choices there are; a blend of weights has as many points as it took.
    public var combinations: Int
    /// How many points a blend of weights was integrated with, its ends not counted; nil without one.
    public var blendPoints: Int?
    /// How many combinations couldn't be measured and were left out.
    public var failed: Int
    /// The first combinations that couldn't, each with the choices and the reason.
    public var failures: [FailedCombination]
    /// What the indices are over where not every combination has figures; also among the notes.
    public var indexRemarks: [Diagnostic]
    /// The nodes, each before its children, in the order of the matrix.
    public var nodes: [SensitivityNode]
    /// What the weights' uncertainty does; nil where none was asked for.
    public var noise: NoiseResult?
    /// What a reader should know beside the figures.
    public var notes: [Diagnostic]

    /// The node with a code.
    public func node(_ id: String) -> SensitivityNode? { nodes.first { $0.id == id } }
}
