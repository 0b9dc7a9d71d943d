public import StrategyKit

/// The weighted power mean of the reported children of a node.
///
/// `(sum(w x^p) / sum(w))^(1/p)`, with its limits at 0 and at both infinities (Hardy, Littlewood and Pólya,
/// *Inequalities*, chapter 2).
struct WeightedAverage: MeasurementStrategy {
    static let descriptor = StrategyDescriptor(
        metadata: PackageResources.strategy_json, capabilities: .outputsOptional)

    let mean: PowerMean

    init(parameters: Parameters) throws(StrategyError) {
        mean = PowerMean(power: try parameters.number("power"))
    }

    func measure(_ batch: borrowing Batch, into outputs: inout Outputs) throws(StrategyError) {
        let values = try batch.numbers("achievement")
        let weights = try batch.numbers("weight").values
        var nodes: [PowerMean.Node?] = []
        nodes.reserveCapacity(batch.groupCount)
        for group in 0..<batch.groupCount {
            try batch.checkCancellation()
            nodes.append(try mean.node(of: values, weights: weights, rows: batch.rows(of: group)))
        }

        if outputs.contains("achievement") {
            var achievements = try outputs.column("achievement")
            for group in nodes.indices { achievements[group] = nodes[group]?.mean.value }
        }
        if outputs.contains("share") {
            var shares = try outputs.column("share")
            for group in nodes.indices {
                guard let node = nodes[group] else { continue }
                for row in batch.rows(of: group) where values.isPresent(row) {
                    shares[row] = DoubleDouble(weights[row] * node.scale) / node.total
                }
            }
        }
        if outputs.contains("contribution") {
            var contributions = try outputs.column("contribution")
            for group in nodes.indices {
                try batch.checkCancellation()
                guard let node = nodes[group] else { continue }
                for row in batch.rows(of: group) {
                    guard let value = values[row] else { continue }
                    contributions[row] = mean.contribution(
                        of: value, weight: weights[row] * node.scale, total: node.total, to: node.mean)
                }
            }
        }
    }
}

/// Hands the module over.
@c(corte_module_entry)
public func entry(_ host: HostHandle) -> ModuleHandle { module(of: WeightedAverage.self, for: host) }
