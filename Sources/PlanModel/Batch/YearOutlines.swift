/// Whether all cuts of a year report the same indicators of a unit.
///
/// An indicator that has a row at one cut of a year and none at another is a hole there, which only the whole plan can
/// tell.
public struct YearOutlines: Sendable {
    private struct Key: Hashable {
        var unit: String?
        var year: Int
    }

    /// By the hash of unit and year, that of the rows.
    private var known: [Int: Int] = [:]
    /// Whether they all do, so far.
    public private(set) var agree = true

    /// No cuts yet.
    public init() {}

    /// Takes the rows of a unit at a cut.
    public mutating func add(unit: String?, cut: Cut?, outline: Outline) {
        guard agree, let cut else { return }
        let key = Key(unit: unit, year: cut.year).hashValue
        if let before = known.updateValue(outline.rowsHash, forKey: key), before != outline.rowsHash { agree = false }
    }
}
