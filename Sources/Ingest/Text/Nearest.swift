/// The known word that is nearest to a mistyped one.
enum Nearest {
    /// Nil where none is near: within two letters, or a third of a long word.
    static func match(to word: String, among known: [String]) -> String? {
        let wanted = HeaderText.normalized(word)
        var best: (word: String, distance: Int)?
        for candidate in known {
            let distance = distance(Array(wanted), Array(HeaderText.normalized(candidate)))
            if distance <= max(2, candidate.count / 3), distance < candidate.count, distance < best?.distance ?? .max {
                best = (candidate, distance)
            }
        }
        return best?.word
    }

    /// The number of letters to insert, delete, change or swap with a neighbour (optimal string alignment).
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var before: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                var cost = min(last[column + 1], current[column]) + 1
                cost = min(cost, last[column] + (left[row] == right[column] ? 0 : 1))
                if row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column] {
                    cost = min(cost, before[column - 1] + 1)
                }
                current.append(cost)
            }
            (before, last) = (last, current)
        }
        return last[right.count]
    }
}
