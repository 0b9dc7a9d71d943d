/// A check that batches of some sizes are measured, without a NaN.
protocol BatchSizeCheck: StrategyCheck {
    /// The sizes of the groups of each batch.
    static var batches: [[Int]] { get }
}

extension BatchSizeCheck {
    static var rules: [Rule] { [.batch, .measure] }

    func run(on strategy: Strategy) throws(Finding) {
        var maker = strategy.maker()
        for sizes in Self.batches {
            let batch = maker.batch(sizes)
            let what = "\(batch.size) in \(sizes.count) \(sizes.count == 1 ? "group" : "groups")"
            strategy.subject.step("measuring \(what)")
            let measurement = try strategy.measured(batch, what)
            if let flaw = measurement.firstNaN { throw .failed("\(what): \(flaw)") }
        }
    }
}

/// A plan without a report is a plan.
struct EmptyBatch: BatchSizeCheck {
    static let summary = "a batch without rows, or without groups, is measured"
    static let batches = [[], [0], [0, 0, 0]]
}

/// A byte of validity has 8 bits.
struct BatchSizes: BatchSizeCheck {
    static let summary = "batches of 1, 7, 8, 9, 63, 64 and 65 rows are measured"
    static let batches = [1, 7, 8, 9, 63, 64, 65].map { [$0] }
}

/// A node may have no child that counts.
struct EmptyGroups: BatchSizeCheck {
    static let summary = "groups without rows, first, last or between, are measured"
    static let batches = [[0, 3], [3, 0], [2, 0, 0, 2], [0, 1, 0]]
}

/// A node may have one child.
struct GroupsOfOne: BatchSizeCheck {
    static let summary = "groups of one row are measured"
    static let batches = [[1, 1], [1, 1, 1, 1, 1, 1, 1, 1, 1]]
}

/// All the units of a country.
struct ManyGroups: BatchSizeCheck {
    static let summary = "ten thousand groups are measured"
    static let batches = [(0..<10_000).map { $0 % 4 }]
}

/// All the indicators of a country.
struct AMillionRows: BatchSizeCheck {
    static let summary = "a million rows in groups of ten are measured"
    static let batches = [[Int](repeating: 10, count: 100_000)]
}
