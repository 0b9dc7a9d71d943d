import PlanModel

/// Diagnostics in the order of the rows: the first ones, and how many there are. A file that's wrong everywhere must
/// not fill the memory.
struct ProblemList {
    /// How many are kept.
    static let limit = 50

    private(set) var first: [Diagnostic] = []
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    mutating func add(_ diagnostic: Diagnostic) {
        count += 1
        if first.count < Self.limit { first.append(diagnostic) }
    }

    /// Adds those of later rows.
    mutating func add(_ other: ProblemList) {
        first += other.first.prefix(Self.limit - first.count)
        count += other.count
    }

    mutating func sortByPlace() { first.sortByPlace() }
}
