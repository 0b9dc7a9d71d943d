public import PlanModel

/// What a reader has to know to read a report's figures rightly.
public enum Caveat: Hashable, Sendable {
    /// Programmed indicators have no figure: how many, of how many, the first one, what part of the plan's weight is
    /// reported (0 to 1), and what becomes of the rest.
    case missing(Int, of: Int, first: Indicator, coverage: Double, policy: MissingPolicy)
    /// Growing indicators whose baseline nobody gave are measured from 0 in mode `baseline`: how many, and the first.
    case growingFromZero(Int, first: Indicator)
    /// A cap that acts above the indicators takes a projected figure as it is, since the distribution of a mean isn't known: the
    /// levels.
    case capOnProjectedFigure(levels: [String])

    /// An indicator, and where it stands.
    public struct Indicator: Hashable, Sendable {
        /// What it's known by in the report.
        public var id: String
        /// Its row.
        public var place: Place?

        /// An indicator, and where it stands if that's known.
        package init(id: String, place: Place?) {
            self.id = id
            self.place = place
        }
    }
}
