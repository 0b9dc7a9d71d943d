import PlanModel

/// Which rows of two states are the same indicator's: a code that stands once in both is, wherever it stands; else its place
/// tells it apart.
struct RowIdentities {
    private let repeated: Set<String>

    /// The rows of two states.
    init(_ rows: [Observation], _ others: [Observation]) {
        repeated = Self.repeated(in: rows).union(Self.repeated(in: others))
    }

    private static func repeated(in rows: [Observation]) -> Set<String> {
        Set(Dictionary(grouping: rows, by: \.indicator).filter { $0.value.count > 1 }.keys)
    }

    /// What is the same for the rows of an indicator.
    func key(of row: Observation) -> [String] {
        repeated.contains(row.indicator) ? row.path + [row.indicator] : [row.indicator]
    }

    func areSame(_ row: Observation, _ other: Observation) -> Bool { key(of: row) == key(of: other) }

    /// The indicator's code, with its place where that alone tells it apart.
    func name(of row: Observation) -> String { key(of: row).joined(separator: "/") }
}
