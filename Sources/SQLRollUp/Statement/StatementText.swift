import Reports

/// A statement in the making: its common table expressions in order, and what stands in them again and again.
struct StatementText {
    let dialect: SQLDialect
    private var parts: [(name: String, body: String)] = []

    init(_ dialect: SQLDialect) { self.dialect = dialect }

    /// Adds a relation.
    mutating func define(_ name: String, _ body: String) { parts.append((name, body + dialect.fence)) }

    /// The statement that ends with a query over the relations.
    func selecting(_ query: String) -> String {
        "WITH "
            + parts.map { part in
                let lines = part.body.split(separator: "\n").map { "  " + $0 }
                return "\(part.name) AS (\n\(lines.joined(separator: "\n"))\n)"
            }.joined(separator: ", ") + "\n" + query
    }

    /// The names with a relation's before each.
    static func of(_ relation: String, _ names: [String]) -> String {
        names.map { "\(relation).\($0)" }.joined(separator: ", ")
    }

    /// The same as columns of a query over a join, whose results some engines name after their relation otherwise.
    static func named(_ relation: String, _ names: [String]) -> String {
        names.map { "\(relation).\($0) AS \($0)" }.joined(separator: ", ")
    }

    /// That two relations agree in columns.
    static func same(_ names: [String], in first: String, and second: String) -> String {
        names.map { "\(first).\($0) = \(second).\($0)" }.joined(separator: " AND ")
    }
}

/// What an outcome is, as the statement counts it: the least of the children's is what a node without a figure is.
enum StateCode: Int, CaseIterable {
    case notReported = 1, noTarget, undefined, insufficient, beyond, met
    /// There's an achievement.
    case achievement
    case notProgrammed

    /// The outcome that it stands for; nil for an achievement, which has a figure.
    var outcome: Outcome? {
        switch self {
        case .notReported: .notReported
        case .noTarget: .noTarget
        case .undefined: .undefined
        case .insufficient: .insufficient
        case .beyond: .beyond
        case .met: .met
        case .achievement: nil
        case .notProgrammed: .notProgrammed
        }
    }
}
