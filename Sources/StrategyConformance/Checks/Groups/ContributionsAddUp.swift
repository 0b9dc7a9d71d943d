internal import StrategyHost

/// A trace follows a node's number down to its children.
struct ContributionsAddUp: StrategyCheck {
    static let summary = "an aggregator's contributions add up to the achievement, and its shares to 1"
    static let rules: [Rule] = [.descriptor]

    private static let tolerance = 1e-9

    func run(on strategy: Strategy) throws(Finding) {
        let names = Set(strategy.outputs.filter { $0.grain == .row }.map(\.name))
        guard strategy.metadata.role == .aggregator, !names.isDisjoint(with: ["share", "contribution"]) else {
            throw .skipped("it isn't an aggregator with an output 'share' or 'contribution'")
        }
        var maker = strategy.maker()
        let batch = maker.batch([3, 1, 8, 5], missing: 0.2)
        let measured = try strategy.measured(batch, "an ordinary batch")
        guard let node = measured.outputs.first(where: { $0.name == "achievement" && $0.specification.grain == .group })
        else { throw .skipped("it has no output 'achievement' by group") }
        for column in measured.outputs where column.specification.grain == .row {
            for group in batch.groupSizes.indices {
                guard let achievement = node[group] else { continue }
                let expected: Double
                switch column.name {
                case "share": expected = 1
                case "contribution": expected = achievement
                default: continue
                }
                let rows = batch.groupOffsets[group]..<batch.groupOffsets[group + 1]
                let sum = rows.reduce(0) { $0 + (column[$1] ?? 0) }
                try Finding.unless(
                    abs(sum - expected) <= Self.tolerance * max(1, abs(expected)),
                    "the '\(column.name)' of group \(group) adds up to \(sum), not \(expected)")
            }
        }
    }
}
