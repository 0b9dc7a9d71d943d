/// A node of a plan over all combinations of choices. Achievements are in percent.
public struct SensitivityNode: Hashable, Sendable {
    /// The node's code.
    public var id: String
    /// The name of its level.
    public var level: String
    /// The code of the node it belongs to.
    public var parent: String?
    /// Its name in words.
    public var name: String
    /// The achievement under the methodology that the factors start from; nil where there is none.
    public var base: Double?
    /// How many combinations have an achievement for it.
    public var counted: Int
    /// The lowest achievement and the choices behind it.
    public var lowest: Extreme?
    /// The highest achievement and the choices behind it.
    public var highest: Extreme?
    /// The mean over the combinations.
    public var mean: Double?
    /// The variance over the combinations, in squared points; exactly 0 where nothing moves it.
    public var variance: Double?
    /// The share of the combinations, 0 to 1, under which it reaches 100 as printed with two decimals.
    public var reaching: Double?
    /// The first-order index of each factor: the part of the variance that it makes alone, 0 to 1; 0 where the factor is
    /// known to move nothing; never above the total one. Nil where that can't be told: a choice has no figure beside
    /// another's, or combinations of choices that have figures have none.
    public var firstOrder: [Double?]
    /// The total index of each factor: what it makes together with the others, 0 to 1; 0 and nil likewise.
    public var total: [Double?]
    /// How many combinations the indices are over: all those of the choices that have any figure. Nil where some of these
    /// have none, so that the choices aren't independent.
    public var indexed: Int?

    /// An achievement and the first combination that gives it.
    public struct Extreme: Hashable, Sendable {
        /// The achievement in percent.
        public var achievement: Double
        /// What each factor chose.
        public var choices: [String]
    }

    /// The lowest achievement that is printed as 100 or more: 99.995 rounds up to it.
    static let printedHundred = 99.995
}
