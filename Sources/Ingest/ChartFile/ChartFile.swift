/// What a specification of a chart says, `corte.chart/1`: the words of the command line that draw it.
public struct ChartFile: Hashable, Sendable {
    /// An option by its long name, with its values; none for a flag.
    public struct Option: Hashable, Sendable {
        /// The name without its dashes.
        public var name: String
        /// The values in order; several where it's given several times.
        public var values: [String]

        /// An option with its values.
        public init(_ name: String, _ values: [String]) {
            self.name = name
            self.values = values
        }
    }

    /// The schema that it follows.
    public static let schema = "corte.chart/1"

    /// The kind of chart.
    public var kind: String
    /// The matrices in order.
    public var matrices: [String]
    /// The options in order.
    public var options: [Option]

    /// A chart of matrices.
    public init(kind: String, matrices: [String], options: [Option]) {
        self.kind = kind
        self.matrices = matrices
        self.options = options
    }
}
