public import PlanModel
public import Reports
import Words

/// What a batch comes to under each methodology.
public struct BatchReport {
    let tree: BatchTree
    /// The outcomes by methodology and level, the plans' level first.
    let results: [[OutcomeColumn]]
    /// How much of each plan was reported, 0 to 1, by methodology.
    let coverage: [[Double]]
    let csvReader: CSVReader

    /// What the plan of a unit achieved at a cut.
    public struct PlanFigures: Hashable, Sendable {
        /// Whose plan it is.
        public var unit: String?
        /// The cut.
        public var cut: Cut?
        /// The outcome of the plan under each methodology.
        public var outcomes: [Outcome]
        /// How much of the plan's weight was reported, 0 to 1, under each methodology.
        public var coverage: [Double]

        /// A unit's plan at a cut.
        public init(unit: String?, cut: Cut?, outcomes: [Outcome], coverage: [Double]) {
            self.unit = unit
            self.cut = cut
            self.outcomes = outcomes
            self.coverage = coverage
        }
    }

    /// The plans, in the order of the matrix.
    public var plans: [PlanFigures] {
        tree.sections.enumerated().map { index, section in
            PlanFigures(
                unit: section.unit, cut: section.cut, outcomes: results.map { $0[0][index] },
                coverage: coverage.map { $0[index] })
        }
    }

    /// A row for each node that the engine writes, as `StreamingEngine.csvHeader` heads them.
    public var csv: [UInt8] {
        var text = CSVBytes(for: csvReader)
        text.reserve(tree.trees.reduce(0) { $0 + $1.entries.count } * (48 + 20 * results.count))
        for (number, section) in tree.sections.enumerated() {
            var lead = CSVBytes(for: csvReader)
            lead.append(section.unit ?? "")
            lead.separate()
            lead.append(section.cut?.description ?? "")
            let entries = tree.trees[number].entries
            for index in entries.indices {
                let depth = entries[index].depth
                let node = tree.forest.levels[depth].sectionOffsets[number] + entries[index].index
                text.append(lead.bytes)
                text.append(entries[index].fields)
                for methodology in results.indices {
                    text.separate()
                    if let value = results[methodology][depth].achievement(node) { text.append(value) }
                }
                for methodology in results.indices {
                    text.separate()
                    if let status = results[methodology][depth][node].status { text.append(status) }
                }
                text.endRow()
            }
        }
        return text.bytes
    }
}
