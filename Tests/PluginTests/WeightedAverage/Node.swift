import StrategyHost
import StrategyTestSupport

/// One node's mean, by the loaded module.
struct Node {
    let achievement: Double?
    let shares: [Double?]
    let contributions: [Double?]

    init(_ values: [Double?], weights: [Double]? = nil, power: Double? = nil) throws {
        var batch = ColumnBatch(rowCount: values.count)
        batch.append("achievement", numbers: values)
        batch.append("weight", numbers: weights ?? values.map { _ in 1 })
        let parameters: [String: ParameterValue] = power.map { ["power": .number($0)] } ?? [:]
        let result = try Bundled.instance("weighted-average", parameters).measure(batch)
        let shares = try result.column("share")
        let contributions = try result.column("contribution")
        achievement = try result.column("achievement")[0]
        self.shares = values.indices.map { shares[$0] }
        self.contributions = values.indices.map { contributions[$0] }
    }
}
