/// Statements of one or more parts, above or below a table.
struct StatementList {
    var statements: [[String]]

    /// A line for each part, those after a statement's first set in.
    var lines: String { statements.map { $0.joined(separator: "\n    ") + "\n" }.joined() }

    /// A list in Markdown, an entry for each statement.
    var markdown: String { statements.map { "- " + $0.joined(separator: "; ") + "\n" }.joined() }
}
