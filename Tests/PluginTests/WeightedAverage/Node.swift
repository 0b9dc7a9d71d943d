import StrategyHost
import StrategyTestSupport

/// One node's achievement, by a loaded aggregator.
struct Node {
    let achievement: Double?
    let shares: [Double?]
    let contributions: [Double?]

    init(_ values: [Double?], weights: [Double]? = nil, power: Double? = nil) throws {
        let parameters: [String: ParameterValue] = power.map { ["power": .number($0)] } ?? [:]
        try self.init(values, weights: weights, by: Bundled.instance("weighted-average", parameters))
    }

    init(_ values: [Double?], weights: [Double]? = nil, by aggregator: StrategyInstance) throws {
        var batch = ColumnBatch(rowCount: values.count)
        batch.append("achievement", numbers: values)
        batch.append("weight", numbers: weights ?? values.map { _ in 1 })
        let result = try aggregator.measure(batch)
        let shares = try result.column("share")
        let contributions = try result.column("contribution")
        achievement = try result.column("achievement")[0]
        self.shares = values.indices.map { shares[$0] }
        self.contributions = values.indices.map { contributions[$0] }
    }
}
