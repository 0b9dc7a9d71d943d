/// The codes of a plan's rows, in the order of the matrix: what most units and cuts of a matrix have in common.
///
/// It's a class so that those that share one can be told by its identity.
public final class Outline: Sendable {
    /// What is said of a row beside its figures.
    public struct Line: Hashable, Sendable {
        /// The codes of the nodes above the indicator, from the top down.
        public var path: [String]
        /// The indicator's code.
        public var indicator: String
        /// The plan file's weight for the indicator, which wins over the matrix'.
        public var weight: Double?
        /// The plan file's baseline.
        public var baseline: Double?
        /// The plan file's annualisation.
        public var annualisation: Annualisation?

        /// A row with its codes.
        public init(path: [String], indicator: String) {
            self.path = path
            self.indicator = indicator
        }
    }

    /// The rows; no indicator comes twice.
    public let lines: [Line]
    /// A number that outlines of the same rows share, in whatever order these stand; another in each process.
    let rowsHash: Int

    /// The outline of rows whose indicators differ.
    public init(_ lines: [Line]) {
        self.lines = lines
        rowsHash = lines.reduce(lines.count) { sum, line in
            var hasher = Hasher()
            hasher.combine(line.path)
            hasher.combine(line.indicator)
            return sum &+ hasher.finalize()
        }
    }
}
