import PlanModel

/// Which column of a table holds what.
struct HeaderMatch {
    /// The number of each column that was recognized, from 0.
    private(set) var columns: [MatrixColumn: Int] = [:]
    /// The levels that the columns give codes for, from the top down.
    private(set) var levels: [String] = []
    /// The headers, as they stand.
    let headers: [String]
    /// The line they are on.
    let row: Int
    /// What can't be read, or only by a guess.
    private(set) var diagnostics: [Diagnostic] = []

    /// The level that is assumed where no plan file names any.
    static let defaultLevel = "objective"

    /// Recognizes headers: first those that the plan file maps, then the canonical names and their aliases.
    ///
    /// Without named levels there is one, `objective`, if it has a column.
    init(headers: [String], levels named: [String]?, mappings: [ColumnMapping], file: String, row: Int) {
        self.headers = headers
        self.row = row
        let normalized = headers.map { HeaderText.normalized($0) }
        var taken: Set<Int> = []
        for mapping in mappings {
            let wanted = HeaderText.normalized(mapping.header)
            for index in normalized.indices where normalized[index] == wanted {
                taken.insert(index)
                guard let other = columns.updateValue(index, forKey: mapping.column) else { continue }
                diagnostics.append(
                    Diagnostic(
                        at: Place(file: file, row: row, column: index + 1),
                        "two columns are mapped to \(mapping.column.name) (\(headers[other]), \(headers[index]))",
                        advice: "keep one of them under columns: in the plan file"))
            }
        }

        // Levels come first: a plan may call one by a word that is an alias of something else.
        let candidates = named ?? [Self.defaultLevel]
        for column in candidates.map(MatrixColumn.level) + MatrixColumn.fixed.map(\.column) where columns[column] == nil
        {
            let aliases = HeaderAliases.normalized(of: column.name)
            let found = normalized.indices.filter { index in
                !taken.contains(index) && aliases.contains { HeaderText.matches(normalized[index], alias: $0) }
            }
            guard let first = found.first else { continue }
            columns[column] = first
            taken.insert(first)
            guard found.count > 1 else { continue }
            let place = Place(file: file, row: row, column: found[1] + 1)
            let message = "two columns may be \(column.name) (\(headers[first]), \(headers[found[1]]))"
            diagnostics.append(
                column.isDescription
                    ? Diagnostic(
                        .warning, at: place, message,
                        advice: "the first is read; name the other under columns: to read it instead")
                    : Diagnostic(at: place, message, advice: "say which under columns: in the plan file"))
        }

        levels = candidates.filter { named != nil || columns[.level($0)] != nil }
        for column in levels.map(MatrixColumn.level) + MatrixColumn.required where columns[column] == nil {
            diagnostics.append(
                Diagnostic(
                    at: Place(file: file, row: row),
                    "there is no column for \(column.name) (headers: \(listed(headers.map(Excerpt.of))))",
                    advice: "name a column \(column.name), or map one to it under columns: in the plan file"))
        }
    }

    /// Whether a mapping's header is among the headers.
    func has(_ mapping: ColumnMapping) -> Bool {
        let wanted = HeaderText.normalized(mapping.header)
        return headers.contains { HeaderText.normalized($0) == wanted }
    }
}
