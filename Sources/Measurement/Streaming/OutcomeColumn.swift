import Reports
import StrategyHost

/// The outcomes of the nodes of a level, in columns.
struct OutcomeColumn {
    /// What an outcome is, without its figure.
    enum Kind: UInt8 {
        case achievement, notProgrammed, undefined, notReported, insufficient
    }

    /// The achievements in percent; those of other kinds have no meaning.
    private(set) var values: [Double] = []
    private(set) var kinds: [Kind] = []

    init(capacity: Int) {
        values.reserveCapacity(capacity)
        kinds.reserveCapacity(capacity)
    }

    var count: Int { values.count }

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

    /// Takes the achievements that a strategy gives in place of those at hand.
    mutating func take(_ column: ResultColumn) {
        var openValues = values.mutableSpan
        for index in openValues.indices where column.validity[index] { openValues[index] = column.values[index] }
        var openKinds = kinds.mutableSpan
        for index in openKinds.indices where column.validity[index] { openKinds[index] = .achievement }
    }

    mutating func append(_ value: Double, _ kind: Kind) {
        values.append(value)
        kinds.append(kind)
    }

    mutating func set(_ index: Int, _ outcome: Outcome) {
        values[index] = outcome.achievement ?? 0
        kinds[index] = Kind(outcome)
    }

    /// The achievement of a node; nil where it has none.
    func achievement(_ index: Int) -> Double? { kinds[index] == .achievement ? values[index] : nil }

    subscript(index: Int) -> Outcome {
        switch kinds[index] {
        case .achievement: .achievement(values[index])
        case .notProgrammed: .notProgrammed
        case .undefined: .undefined
        case .notReported: .notReported
        case .insufficient: .insufficient
        }
    }

    /// The achievements as a strategy takes them.
    ///
    /// - Parameter unreportedIsZero: whether what wasn't reported counts as 0 %.
    func column(unreportedIsZero: Bool = false) -> BatchColumn {
        var validity = Bitmap(repeating: true, count: count)
        var values = values
        for (index, kind) in kinds.enumerated() where kind != .achievement {
            if kind == .notReported && unreportedIsZero { values[index] = 0 } else { validity[index] = false }
        }
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
