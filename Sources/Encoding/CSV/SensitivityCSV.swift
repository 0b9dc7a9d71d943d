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
            var row: [CSVText.Field] = [
                .text(unit), .text(cut?.description), .text(node.id), .text(node.level), .text(node.parent),
                .text(node.name), .number(node.base), .count(node.counted), .number(node.lowest?.achievement),
                .number(node.highest?.achievement), .number(node.mean), .number(node.variance),
                .number(node.reaching),
            ]
            row += (node.firstOrder + node.total).map(CSVText.Field.number)
            if let noisy = noise?.nodes[index] {
                row += [noisy.minimum, noisy.maximum, noisy.mean, noisy.reaching].map(CSVText.Field.number)
                row += quantiles.indices.map { .number(noisy.quantiles.isEmpty ? nil : noisy.quantiles[$0]) }
            }
            table.append(row)
        }
        return table.text
    }
}
