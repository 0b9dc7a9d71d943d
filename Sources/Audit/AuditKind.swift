public import PlanModel

/// What an audit can find.
public enum AuditKind: Hashable, Sendable {
    /// A published percentage is what the magnitudes give with decimals cut off instead of rounded.
    case percentTruncated
    /// A published percentage isn't what the magnitudes give. `inputs` is all that they could give if they were rounded
    /// to their last printed place; `origins` are the other ways of computing that give it.
    case percentWrong(inputs: ClosedRange<Double>?, origins: [PercentOrigin] = [])
    /// No whole number executed of the whole number programmed gives a published percentage, where both are counts. The
    /// nearest that do are `below` and `above`.
    case countImpossible(below: CountedPercent, above: CountedPercent)
    /// A percentage is published for figures that give none; `origins` are other ways of computing that give it.
    case percentUnsupported(status: String, origins: [PercentOrigin] = [])
    /// A published percentage lacks the sign that others have.
    case percentWithoutSign
    /// Published percentages have different numbers of decimals, by more than zeros left out.
    case decimalsMixed(decimals: [Int])
    /// A percentage in a note is cut off instead of rounded.
    case notePercentTruncated(subject: NoteSubject)
    /// A percentage in a note isn't what the magnitudes give; perhaps what the published percentage gives.
    case notePercentWrong(subject: NoteSubject, followsPublished: Bool)
    /// A difference in a note isn't what the magnitudes give, however its marks are read.
    case noteGapWrong(readings: [Double])
    /// A difference in a note is right only if its marks are read the other way.
    case noteGapMarks(readings: [Double])
    /// A difference in a note is the one against the programme of the year.
    case noteGapYear
    /// A published percentage of a node is cut off instead of rounded.
    case nodeTruncated
    /// A published percentage of a node comes from no weights that are known. `weight` are the weights of its children
    /// that would give it, and `origins` the other ways of computing that do.
    case nodeWrong(weight: AuditWeight?, origins: [PercentOrigin] = [])
    /// A published percentage of a node comes only from the published percentages of its children, whose mean lies
    /// exactly between two numbers: rounding half up gives one, truncating the other, and rounding to even the lower one
    /// if `lowerIsEven`.
    case nodeTie(mean: Double, lower: Double, upper: Double, lowerIsEven: Bool)
    /// A published percentage of a node comes from the published percentages of its children, not from the magnitudes.
    case nodeFromPublished(mean: Double)
    /// A published percentage of a node comes from equal weights, not from those given.
    case nodeEqualWeights(mean: Double)
    /// A node's percentage is rounded to nearest, and one of its children's is cut off.
    case roundingMixed(child: String)
    /// The weights of a node's children are evidently shares of a whole, and miss it.
    case weightsSum(whole: Double)
    /// More is programmed at the cut than for the year.
    case programmeAboveYear
    /// The programme at the year's end isn't the year's, or doesn't add up to it over so many `periods`.
    case periodsSum(periods: Int?)
    /// The goal of the whole plan isn't what those of its years come to, by how they add up.
    case planGoal(Annualisation)
    /// A growing or falling indicator is measured from a baseline that it doesn't have.
    case baselineMissing
    /// One code stands for several nodes.
    case codeRepeated(count: Int)
    /// Two codes stand for one indicator.
    case indicatorRepeated(first: String)
    /// Something was executed of nothing programmed.
    case executedWithoutProgramme
    /// The same amount was executed at several cuts, while what was due changed.
    case executedRepeated(cuts: [Cut])
    /// The same note stands at several cuts, while what was executed changed.
    case noteRepeated(cuts: [Cut])
    /// A sum since the year began is less than at an earlier cut of the year.
    case executedFalls(since: Cut)
}

extension AuditKind {
    /// The name of the kind in results.
    public var code: String { description.code }
    /// How much it matters: an error contradicts the magnitudes, a warning needs an explanation, a note is about style.
    public var severity: Diagnostic.Severity { description.severity }

    private var description: (code: String, severity: Diagnostic.Severity) {
        switch self {
        case .percentTruncated: ("percent-truncated", .warning)
        case .percentWrong: ("percent-wrong", .error)
        case .countImpossible: ("count-impossible", .warning)
        case .percentUnsupported: ("percent-unsupported", .warning)
        case .percentWithoutSign: ("percent-without-sign", .warning)
        case .decimalsMixed: ("decimals-mixed", .note)
        case .notePercentTruncated: ("note-percent-truncated", .warning)
        case .notePercentWrong: ("note-percent-wrong", .error)
        case .noteGapWrong: ("note-gap-wrong", .error)
        case .noteGapMarks: ("note-gap-marks", .warning)
        case .noteGapYear: ("note-gap-year", .warning)
        case .nodeTruncated: ("node-truncated", .warning)
        case .nodeWrong: ("node-wrong", .error)
        case .nodeTie: ("node-tie", .warning)
        case .nodeFromPublished: ("node-from-published", .note)
        case .nodeEqualWeights: ("node-equal-weights", .warning)
        case .roundingMixed: ("rounding-mixed", .warning)
        case .weightsSum: ("weights-sum", .warning)
        case .programmeAboveYear: ("programme-above-year", .warning)
        case .periodsSum: ("periods-sum", .warning)
        case .planGoal: ("plan-goal", .warning)
        case .baselineMissing: ("baseline-missing", .warning)
        case .codeRepeated: ("code-repeated", .warning)
        case .indicatorRepeated: ("indicator-repeated", .warning)
        case .executedWithoutProgramme: ("executed-without-programme", .warning)
        case .executedRepeated: ("executed-repeated", .warning)
        case .noteRepeated: ("note-repeated", .warning)
        case .executedFalls: ("executed-falls", .warning)
        }
    }
}

/// A whole number executed, and the percentage of the programme that it is.
public struct CountedPercent: Hashable, Sendable {
    /// How many were executed.
    public var count: Double
    /// The percentage that it gives.
    public var percent: Double
}
