import PlanModel

/// What the plan file says a header means.
struct ColumnMapping: Sendable {
    /// The header as the plan file writes it; `L.B#2` is the second column of that header.
    var header: String
    /// The canonical column it stands for; nil for one that isn't to be read.
    var column: MatrixColumn?
    /// Where the plan file says it.
    var place: Place

    /// What a plan file writes for a column that isn't to be read.
    static let ignoring = "ignore"

    /// The columns that it speaks of, from 0: all of the header, or the one whose number it gives.
    func indices(in normalized: [String]) -> [Int] {
        let wanted = HeaderText.normalized(header)
        let all = normalized.indices.filter { normalized[$0] == wanted }
        guard all.isEmpty, let mark = header.lastIndex(of: "#"), let number = Int(header[header.index(after: mark)...])
        else { return all }
        let base = HeaderText.normalized(header[..<mark])
        let same = normalized.indices.filter { normalized[$0] == base }
        return (1...max(1, same.count)).contains(number) && !same.isEmpty ? [same[number - 1]] : []
    }
}
