/// The known name that a mistyped one most likely means: the fewest letters to insert, delete, change or swap away, at
/// most a third of its length or one, and never all of them. The first of equals; nil where none is near.
///
/// Among thousands of names there's always a near one, and looking for it takes long, as it does for a name of that
/// length: nil there too.
public func nearestName(to name: String, among known: [String]) -> String? {
    guard known.count <= 1000, name.utf8.count <= 1000 else { return nil }
    let wanted = Array(name.lowercased())
    let scored = known.map { (name: $0, distance: editDistance(wanted, Array($0.lowercased()))) }
    guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, wanted.count / 3) && best.distance < wanted.count ? best.name : nil
}

/// The letters to insert, delete, change or swap with a neighbour (optimal string alignment), a row of the table at a
/// time.
func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
        var current = [row + 1]
        for column in second.indices {
            let change = last[column] + (first[row] == second[column] ? 0 : 1)
            var least = min(last[column + 1] + 1, current[column] + 1, change)
            if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                least = min(least, before[column - 1] + 1)
            }
            current.append(least)
        }
        (before, last) = (last, current)
    }
    return last[second.count]
}
