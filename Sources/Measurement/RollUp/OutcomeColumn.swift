package import Reports
import StrategyHost

/// The outcomes of the nodes of a level, in columns.
package struct OutcomeColumn {
    /// What an outcome is, without its figure.
    enum Kind: UInt8 {
        case achievement, notProgrammed, noTarget, undefined, met, beyond, notReported, insufficient
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

    /// The same with no figure, capped or not, for what is better than any percent.
    var withoutBeyond: OutcomeColumn {
        var column = self
        for node in kinds.indices where kinds[node] == .beyond { column.set(node, .undefined) }
        return column
    }

    /// Counts those that are better than any percent as the cap that acts on them.
    ///
    /// - Returns: which they are.
    @discardableResult
    mutating func cap(at limit: Double, among nodes: [Int]?) -> [Int] {
        let capped = (nodes ?? Array(kinds.indices)).filter { kinds[$0] == .beyond }
        for node in capped { set(node, .achievement(limit)) }
        return capped
    }

    /// Counts what wasn't reported of some nodes as 0 %.
    mutating func countUnreported(among nodes: Range<Int>) {
        for node in nodes where kinds[node] == .notReported { set(node, .achievement(0)) }
    }

    /// The achievement of a node; nil where it has none.
    package func achievement(_ index: Int) -> Double? { kinds[index] == .achievement ? values[index] : nil }

    subscript(index: Int) -> Outcome { kinds[index].status ?? .achievement(values[index]) }

    /// What a node is when none of its children has an achievement.
    func emptyOutcome(of children: Range<Int>) -> Outcome {
        let kinds = kinds[children]
        if kinds.allSatisfy({ $0 == .notProgrammed }) { return .notProgrammed }
        // What is worst known comes first; what is met or beaten speaks for the node only where nothing else does.
        let order: [Kind] = [.notReported, .noTarget, .undefined, .insufficient, .beyond, .met]
        return order.first(where: kinds.contains)?.status ?? .insufficient
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
    /// The outcome without a figure; nil for an achievement.
    var status: Outcome? {
        switch self {
        case .achievement: nil
        case .notProgrammed: .notProgrammed
        case .noTarget: .noTarget
        case .undefined: .undefined
        case .met: .met
        case .beyond: .beyond
        case .notReported: .notReported
        case .insufficient: .insufficient
        }
    }

    init(_ outcome: Outcome) {
        self =
            switch outcome {
            case .achievement: .achievement
            case .notProgrammed: .notProgrammed
            case .noTarget: .noTarget
            case .undefined: .undefined
            case .met: .met
            case .beyond: .beyond
            case .notReported: .notReported
            case .insufficient: .insufficient
            }
    }
}
