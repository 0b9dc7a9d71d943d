/// A kind of chart: turns measured figures into finished pages.
///
/// A new kind is a folder in `Kind/`, one line in `ChartKinds`, a test and an example.
public protocol ChartKind: Sendable {
    /// The name it goes by on the command line.
    static var name: String { get }
    /// What it's good for, in a sentence.
    static var summary: String { get }
    /// What it's drawn from; a measured plan unless the kind says otherwise.
    static var need: ChartNeed { get }

    /// Whether it shows the indicators that the subject chooses; else it shows all.
    static var choosesRows: Bool { get }

    /// Which nodes it names; the indicators unless the kind says otherwise.
    static var reach: ChartReach { get }

    /// A chart of this kind.
    init()

    /// Draws the subject on pages of the context's size; a table may need several.
    func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing
}

extension ChartKind {
    /// A measured plan.
    public static var need: ChartNeed { .report }
    /// All indicators.
    public static var choosesRows: Bool { false }
    /// All indicators.
    public static var reach: ChartReach { .indicators }
}
