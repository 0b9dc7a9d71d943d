/// A byte too far belongs to somebody else.
struct WritesWithinCapacity: StrategyCheck {
    static let summary = "nothing is written before, behind or beside the output columns"
    static let rules: [Rule] = [.outputColumn, .output, .buffers]

    func run(on strategy: Strategy) throws(Finding) {
        var maker = strategy.maker()
        for sizes in [[1], [7], [8], [3, 0, 6], [64, 1], [0], [600]] {
            let batch = maker.batch(sizes, missing: 0.1)
            for edge in GuardedMemory.Edge.allCases {
                strategy.subject.step(
                    "measuring \(batch.size) with outputs that \(edge == .end ? "end" : "start") at a guarded page")
                let measurement = try strategy.instance().measure(batch, at: edge)
                if let damage = measurement.damage { throw .failed(damage) }
            }
        }
    }
}
