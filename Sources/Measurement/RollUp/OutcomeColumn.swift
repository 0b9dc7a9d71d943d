package import Reports
import StrategyHost

/// The outcomes of the nodes of a level, in columns.
package struct OutcomeColumn {
    /// What an outcome is, without its figure.
    enum Kind: UInt8 {
        case achievement, notProgrammed, undefined, notReported, insufficient
    }

    /// The achievements in percent; those of other kinds have no meaning.
    private(set) var values: [Double]
    private(set) var kinds: [Kind]

    /// These outcomes.
    package init(_ outcomes: [Outcome]) {
        values = outcomes.map { $0.achievement ?? 0 }
        kinds = outcomes.map { Kind($0) }
    }

    /// The same for every node, without a figure.
    init(repeating kind: Kind, count: Int) {
        values = Array(repeating: 0, count: count)
        kinds = Array(repeating: kind, count: count)
    }

    /// Asks for the outcome of each of `count` nodes.
    init(count: Int, _ outcome: (Int) -> Outcome) {
        var values = [Double](repeating: 0, count: count)
        var kinds = [Kind](repeating: .notProgrammed, count: count)
        var openValues = values.mutableSpan
        var openKinds = kinds.mutableSpan
        for index in 0..<count {
            let outcome = outcome(index)
            if case .achievement(let value) = outcome { openValues[index] = value }
            openKinds[index] = Kind(outcome)
        }
        self.values = values
        self.kinds = kinds
    }

    var count: Int { values.count }

    mutating func set(_ index: Int, _ outcome: Outcome) {
        values[index] = outcome.achievement ?? 0
        kinds[index] = Kind(outcome)
    }

    /// Takes the achievements that a strategy gives for some nodes, or for all, in place of those at hand.
    mutating func take(_ column: ResultColumn, at nodes: [Int]? = nil) {
        if let nodes {
            for (index, node) in nodes.enumerated() {
                if let value = column[index] { set(node, .achievement(value)) }
            }
            return
        }
        var openValues = values.mutableSpan
        for index in openValues.indices where column.validity[index] { openValues[index] = column.values[index] }
        var openKinds = kinds.mutableSpan
        for index in openKinds.indices where column.validity[index] { openKinds[index] = .achievement }
    }

    /// Counts what wasn't reported of some nodes as 0 %.
    mutating func countUnreported(among nodes: Range<Int>) {
        for node in nodes where kinds[node] == .notReported { set(node, .achievement(0)) }
    }

    /// The achievement of a node; nil where it has none.
    package func achievement(_ index: Int) -> Double? { kinds[index] == .achievement ? values[index] : nil }

    subscript(index: Int) -> Outcome {
        switch kinds[index] {
        case .achievement: .achievement(values[index])
        case .notProgrammed: .notProgrammed
        case .undefined: .undefined
        case .notReported: .notReported
        case .insufficient: .insufficient
        }
    }

    /// What a node is when none of its children has an achievement.
    func emptyOutcome(of children: Range<Int>) -> Outcome {
        let kinds = kinds[children]
        if kinds.allSatisfy({ $0 == .notProgrammed }) { return .notProgrammed }
        return kinds.contains(.notReported) ? .notReported : kinds.contains(.undefined) ? .undefined : .insufficient
    }

    /// The achievements of some nodes, or of all, as a strategy takes them.
    func column(of nodes: [Int]? = nil) -> BatchColumn {
        let values = nodes?.map { self.values[$0] } ?? values
        let kinds = nodes?.map { self.kinds[$0] } ?? kinds
        var validity = Bitmap(repeating: true, count: values.count)
        for (index, kind) in kinds.enumerated() where kind != .achievement { validity[index] = false }
        return BatchColumn("achievement", .numbers(values), validity: validity)
    }
}

extension OutcomeColumn.Kind {
    init(_ outcome: Outcome) {
        self =
            switch outcome {
            case .achievement: .achievement
            case .notProgrammed: .notProgrammed
            case .undefined: .undefined
            case .notReported: .notReported
            case .insufficient: .insufficient
            }
    }
}
