import PlanModel

/// Where the rows of each unit and cut lie, for a matrix that scatters them.
struct RunIndex: Sendable {
    /// Rows of a unit and cut that follow each other.
    struct Run {
        var offset: Int
        var length: Int
        var line: Int
        /// The next run of the same unit and cut.
        var next: Int?
    }

    private struct Key: Hashable {
        var unit: String?
        var cut: Cut?
    }

    private(set) var runs: [Run] = []
    /// The first run of each unit and cut, in the order of the matrix.
    private(set) var heads: [Int] = []
    private var tails: [Key: Int] = [:]

    /// Takes the sections of the next block that was read as one piece.
    mutating func add(_ parsed: ParsedBlock) {
        for (index, section) in parsed.batch.sections.enumerated() {
            let start = index == 0 ? 0 : parsed.sectionStarts[index]
            let end = index + 1 < parsed.sectionStarts.count ? parsed.sectionStarts[index + 1] : parsed.size
            // The block's first lines may be blank; they belong to its first run.
            let line = index == 0 ? parsed.line : parsed.batch.lines[section.rows.lowerBound]
            let key = Key(unit: section.unit, cut: section.cut)
            if let tail = tails.updateValue(runs.count, forKey: key) {
                runs[tail].next = runs.count
            } else {
                heads.append(runs.count)
            }
            runs.append(Run(offset: parsed.offset + start, length: end - start, line: line, next: nil))
        }
    }
}
