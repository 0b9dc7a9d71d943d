/// Finds what somebody probably meant.
enum NearestName {
    /// The known name that takes the fewest single-letter changes, if it takes at most a third of the letters.
    static func of(_ name: String, among known: [String]) -> String? {
        let limit = max(1, name.count / 3)
        return known.map { (name: $0, distance: distance(Array(name), Array($0))) }
            .filter { $0.distance <= limit }
            .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
    }

    /// The Levenshtein distance, row by row.
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var row = Array(0...b.count)
        for (i, left) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, right) in b.enumerated() {
                let above = row[j + 1]
                row[j + 1] = left == right ? diagonal : 1 + min(diagonal, above, row[j])
                diagonal = above
            }
        }
        return row[b.count]
    }
}
