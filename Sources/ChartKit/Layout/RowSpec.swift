import Scene

/// A row of a chart before it has a place.
struct RowSpec {
    /// Its name, as long as it is.
    var name: String
    /// How its name is set; the size is the planner's.
    var weight: Font.Weight = .regular
    /// How far its name stands to the right, in points.
    var indent = 0.0
    /// The room kept free at the right of its name, in points.
    var reserved = 0.0
    /// The least height of its marks, in points.
    var minimumHeight: Double
    /// The row that heads its group: kept with the first row of the group, repeated where a page starts inside it.
    var head: Int?
    /// Whether it heads a group.
    var isHead = false
}
