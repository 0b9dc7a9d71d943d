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

    mutating func append(_ outcome: Outcome) {
        switch outcome {
        case .achievement(let value): append(value, .achievement)
        case .notProgrammed: append(0, .notProgrammed)
        case .undefined: append(0, .undefined)
        case .notReported: append(0, .notReported)
        case .insufficient: append(0, .insufficient)
        }
    }

    mutating func append(_ value: Double, _ kind: Kind) {
        values.append(value)
        kinds.append(kind)
    }

    mutating func set(_ index: Int, _ value: Double) {
        values[index] = value
        kinds[index] = .achievement
    }

    mutating func set(_ index: Int, _ kind: Kind) { kinds[index] = kind }

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
