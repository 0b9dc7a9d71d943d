import PlanModel

/// What the plan file says a header means.
struct ColumnMapping: Sendable {
    /// The header as the plan file writes it.
    var header: String
    /// The canonical column it stands for.
    var column: MatrixColumn
    /// Where the plan file says it.
    var place: Place
}
