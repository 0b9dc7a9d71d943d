internal import PlanModel
package import Reports
internal import Words

/// What a report's figures are made of, as formulas over the cells of its nodes: only where the methodology is exactly that, by
/// what its modules declare, and where computing it so gives the report's figure.
package struct NodeFormulas {
    /// Where a node's figures stand on the sheet.
    package struct Layout {
        /// The column of achievements.
        package var achievement: Int
        /// The column of those before treatment, where they have one.
        package var untreated: Int?
        /// The column of weights as they were given.
        package var weight: Int

        package init(achievement: Int, untreated: Int? = nil, weight: Int) {
            self.achievement = achievement
            self.untreated = untreated
            self.weight = weight
        }
    }

    /// How far two ways of adding up may be apart, relative to the figure.
    private static let tolerance = 1e-12
    /// Excel takes formulas of up to 8,192 characters.
    private static let longest = 8_000

    private let report: Report
    private let layout: Layout
    /// The places of the nodes right below each node.
    private var children: [[Int]]

    /// The formulas for a sheet that has a row for each node, in the report's order.
    package init(_ report: Report, _ layout: Layout) {
        self.report = report
        self.layout = layout
        children = Array(repeating: [], count: report.nodes.count)
        var places: [String: Int] = [:]
        for (place, node) in report.nodes.enumerated() {
            places[node.id] = place
            if let parent = node.parent.flatMap({ places[$0] }) { children[parent].append(place) }
        }
    }

    /// The weighted arithmetic mean that a node's achievement before treatment is.
    package func mean(of place: Int) -> String? {
        let node = report.nodes[place]
        let parts = children[place].filter { report.nodes[$0].share != nil }
        guard let known = node.untreated, !parts.isEmpty, isArithmetic(node.code) else { return nil }
        let weights = parts.map { report.nodes[$0].weight }
        let sum = zip(parts, weights).reduce(0) { $0 + $1.1 * (report.nodes[$1.0].outcome.achievement ?? 0) }
        guard Self.agree(sum / weights.reduce(0, +), known) else { return nil }
        let formula = isOneBlock(children[place]) ? block(children[place], parts) : terms(parts)
        return formula.utf8.count <= Self.longest ? formula : nil
    }

    /// A node's achievement: the one before treatment, under the treatments of its level.
    package func achievement(of place: Int) -> String? {
        let node = report.nodes[place]
        let treatments = report.methodology.treatments(at: node.level)
        guard let untreated = node.untreated, let known = node.outcome.achievement,
            treatments.allSatisfy(\.isDeclared), node.indicator?.distribution == nil,
            var formula = layout.untreated.map({ "\(cell($0, place))" }) ?? mean(of: place)
        else { return nil }
        var value = untreated
        for effect in treatments.flatMap(\.effects) where effect.isActing {
            switch effect.meaning {
            case .cap: (formula, value) = ("MIN(\(formula),\(numberText(effect.value)))", min(value, effect.value))
            case .floor: (formula, value) = ("MAX(\(formula),\(numberText(effect.value)))", max(value, effect.value))
            default: return nil
            }
        }
        return value == known ? formula : nil
    }

    /// Whether what is declared of the mean of a node's children makes it the arithmetic one.
    private func isArithmetic(_ code: String) -> Bool {
        guard let aggregator = report.methodology.strategies.last, aggregator.role == .aggregator, aggregator.isDeclared
        else { return false }
        let own = aggregator.effects.last { $0.meaning == .exponent && $0.place == .node(code) }
        let usual = aggregator.effects.last { $0.meaning == .exponent && $0.place == nil }
        return (own ?? usual)?.value == 1
    }

    /// Whether nodes stand in rows one under the other.
    private func isOneBlock(_ places: [Int]) -> Bool {
        places.count > 1 && zip(places, places.dropFirst()).allSatisfy { $1 == $0 + 1 }
    }

    private func block(_ places: [Int], _ parts: [Int]) -> String {
        func cells(_ column: Int) -> String { "\(cell(column, places[0])):\(cell(column, places[places.count - 1]))" }
        let (achievements, weights) = (cells(layout.achievement), cells(layout.weight))
        let sum = "SUMPRODUCT(\(achievements),\(weights))"
        if parts.count == places.count { return "\(sum)/SUM(\(weights))" }
        // What isn't reported leaves its weight to the others, and takes it back once a figure is filled in.
        let areReported = parts.allSatisfy { report.nodes[$0].outcome.achievement != nil }
        return areReported
            ? "\(sum)/SUMPRODUCT(ISNUMBER(\(achievements))*\(weights))" : terms(parts)
    }

    private func terms(_ parts: [Int]) -> String {
        let products = parts.map { "\(cell(layout.weight, $0))*\(cell(layout.achievement, $0))" }
        let weights = parts.map { "\(cell(layout.weight, $0))" }
        return "(\(products.joined(separator: "+")))/(\(weights.joined(separator: "+")))"
    }

    private func cell(_ column: Int, _ place: Int) -> CellAddress { CellAddress(row: place + 1, column: column) }

    private static func agree(_ one: Double, _ other: Double) -> Bool {
        abs(one - other) <= tolerance * max(abs(one), abs(other))
    }
}
