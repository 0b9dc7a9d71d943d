import PlanModel
public import Sensitivity
public import Words

extension Sensitivity {
    /// One row for each node; each factor has the columns `firstOrder_<key>` and `total_<key>`, and the weights'
    /// uncertainty, where it was asked for, columns that begin with `noise_`.
    public func csv(for reader: CSVReader = .program) -> String {
        let quantiles = noise == nil ? [] : NoiseResult.probabilities.map { "noise_q\(numberText(100 * $0))" }
        var table = CSVText(
            header: [
                "unit", "cut", "node", "level", "parent", "name", "base", "counted", "lowest", "highest", "mean",
                "variance", "share_reaching_100",
            ] + factors.map { "firstOrder_\($0.key)" } + factors.map { "total_\($0.key)" }
                + (noise == nil ? [] : ["noise_minimum", "noise_maximum", "noise_mean", "noise_share_reaching_100"])
                + quantiles, for: reader)
        for (index, node) in nodes.enumerated() {
            var row = [
                unit, cut?.description, node.id, node.level, node.parent, node.name, field(node.base),
                String(node.counted), field(node.lowest?.achievement), field(node.highest?.achievement),
                field(node.mean), field(node.variance), field(node.reaching),
            ]
            row += node.firstOrder.map(field) + node.total.map(field)
            if let noisy = noise?.nodes[index] {
                row += [noisy.minimum, noisy.maximum, noisy.mean, noisy.reaching].map(field)
                row += quantiles.indices.map { noisy.quantiles.isEmpty ? nil : field(noisy.quantiles[$0]) }
            }
            table.append(row)
        }
        return table.text
    }
}
