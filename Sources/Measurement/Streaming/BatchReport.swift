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
    /// The levels whose nodes are written.
    let written: [Int]

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
        let figures = WrittenFigures(of: self)
        let (values, kinds) = (figures.values, figures.kinds)
        for (number, section) in tree.sections.enumerated() {
            var lead = CSVBytes(for: csvReader)
            lead.append(section.unit ?? "")
            lead.separate()
            lead.append(section.cut?.description ?? "")
            let entries = tree.trees[number].entries
            for index in entries.indices {
                let places = figures.places(of: entries[index], in: number)
                text.append(lead.bytes)
                text.append(entries[index].fields)
                for place in places {
                    text.separate()
                    if kinds[place] == .achievement { text.append(values[place]) }
                }
                for place in places {
                    text.separate()
                    if let status = kinds[place].status?.status { text.append(status) }
                }
                text.endRow()
            }
        }
        return text.bytes
    }
}

/// The outcomes of the levels that are written, one after the other: from columns of columns each figure's column would be
/// held and let go, which took half the time of writing.
private struct WrittenFigures {
    private(set) var values: [Double] = []
    private(set) var kinds: [OutcomeColumn.Kind] = []
    private var levels: [(start: Int, count: Int, sectionOffsets: [Int])] = []
    private let methodologyCount: Int

    init(of report: BatchReport) {
        methodologyCount = report.results.count
        for (depth, level) in report.tree.forest.levels.enumerated() {
            levels.append((values.count, level.count, level.sectionOffsets))
            guard report.written.contains(depth) else { continue }
            for result in report.results {
                values += result[depth].values
                kinds += result[depth].kinds
            }
        }
    }

    /// Where the outcomes of a node of a section stand, methodology by methodology.
    func places(of entry: OutlineTree.Entry, in section: Int) -> StrideTo<Int> {
        let (start, count, sectionOffsets) = levels[entry.depth]
        let first = start + sectionOffsets[section] + entry.index
        return stride(from: first, to: first + methodologyCount * count, by: max(1, count))
    }
}
