/// The known name that a mistyped one most likely means: the fewest insertions, deletions and replacements away, at most
/// a third of its length. The first of equals; nil where none is near.
public func nearestName(to name: String, among known: [String]) -> String? {
    let wanted = Array(name.lowercased())
    let scored = known.map { (name: $0, distance: editDistance(wanted, Array($0.lowercased()))) }
    guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, wanted.count / 3) ? best.name : nil
}

/// Levenshtein's distance, a row of the table at a time.
private func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    var row = Array(0...second.count)
    for (i, a) in first.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, b) in second.enumerated() {
            let above = row[j + 1]
            row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
            diagonal = above
        }
    }
    return row[second.count]
}
