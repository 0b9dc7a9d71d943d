internal import StrategyABI

/// What is remarkable about an output value.
public struct ResultFlags: OptionSet, Sendable {
    /// The bits as they cross the boundary; 24 to 31 are a strategy's own.
    public let rawValue: UInt32

    /// The flags with these bits.
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

    private init(_ bit: Int) { self.init(rawValue: UInt32(bit)) }

    /// A cap changed the value.
    public static var capped: ResultFlags { ResultFlags(CORTE_FLAG_CAPPED) }
    /// The value is projected, not reported.
    public static var estimated: ResultFlags { ResultFlags(CORTE_FLAG_ESTIMATED) }
    /// The target is zero.
    public static var zeroTarget: ResultFlags { ResultFlags(CORTE_FLAG_ZERO_TARGET) }
    /// What is reported already reaches the target.
    public static var reached: ResultFlags { ResultFlags(CORTE_FLAG_REACHED) }
    /// The value rests on one report.
    public static var singleCut: ResultFlags { ResultFlags(CORTE_FLAG_SINGLE_CUT) }
    /// Every report says the same.
    public static var noVariation: ResultFlags { ResultFlags(CORTE_FLAG_NO_VARIATION) }
    /// A cumulative series falls: its data was revised.
    public static var revised: ResultFlags { ResultFlags(CORTE_FLAG_REVISED) }
    /// It was reported that nothing was done.
    public static var nothingExecuted: ResultFlags { ResultFlags(CORTE_FLAG_NOTHING_EXECUTED) }
    /// Nothing was reported.
    public static var notReported: ResultFlags { ResultFlags(CORTE_FLAG_NOT_REPORTED) }
    /// The method asked for doesn't apply; the next one was used.
    public static var otherMethod: ResultFlags { ResultFlags(CORTE_FLAG_OTHER_METHOD) }
    /// Reports are missing between others.
    public static var gaps: ResultFlags { ResultFlags(CORTE_FLAG_GAPS) }
    /// A report lies far from the others.
    public static var outlier: ResultFlags { ResultFlags(CORTE_FLAG_OUTLIER) }
    /// The last cut is without a report: the value is projected from the report before.
    public static var silentEnd: ResultFlags { ResultFlags(CORTE_FLAG_SILENT_END) }
    /// The intervals of the profile and of the pace share no amount.
    public static var methodsDisagree: ResultFlags { ResultFlags(CORTE_FLAG_METHODS_DISAGREE) }
    /// Nothing says where a cumulative series starts from.
    public static var noStart: ResultFlags { ResultFlags(CORTE_FLAG_NO_START) }
}
