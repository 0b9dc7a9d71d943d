import Distributions
import Measurement
import PlanModel
import Reports
import StrategyHost
import Words

/// What a plan may come to: its indicators' amounts are drawn from their distributions many times, and every draw is rolled
/// up as the plan is, by the same strategies, whatever they are.
///
/// With a plain mean the spread that comes out is `sqrt(sum w^2 se^2)` for independent indicators and `sum w se` for those
/// that move together. Draws do that for caps, floors and other means too. They're the points of an even sequence, so that
/// the same plan gives the same figures.
struct AchievementDraws {
    /// What is known of each node of a report, under both dependences.
    struct Certainties {
        var independent: [ProjectedNode.Certainty?]
        var together: [ProjectedNode.Certainty?]
    }

    /// How many draws are made; a quantile of 2.5 % has some fifty beyond it.
    static let count = 2048
    /// How many nodes are rolled up together at most.
    private static let batchSize = 1 << 16
    /// What the sequence starts from.
    private static let seed: UInt64 = 1

    private let measured: PlanMeasurement
    /// What each indicator is at its estimate.
    private let points: [Outcome]
    /// What each indicator is at the middles of `count` equal parts of its t distribution, from the smallest amount to the
    /// largest; none for one that is certain or has no figure.
    private let drawn: [[Outcome]]
    /// Whether nobody knows how far off an indicator's projection may be, or it has none though something is due.
    let isUnknown: [Bool]

    /// Draws of the plan's indicators around estimates of what is executed, an estimate for each.
    init(_ measured: PlanMeasurement, around estimates: [Estimate?], mode: Mode) throws(MeasurementError) {
        self.measured = measured
        var quantiles: [Double: [Double]] = [:]
        var points: [Outcome] = []
        var drawn: [[Outcome]] = []
        var isUnknown: [Bool] = []
        for (index, node) in measured.tree.indicatorNodes.enumerated() {
            let reported = measured.lines.lines[index].outcome
            func outcome(_ executed: Double) -> Outcome { measured.outcome(of: index, executed: executed, mode: mode) }
            guard let estimate = estimates[index], reported.achievement != nil else {
                points.append(reported)
                drawn.append([])
                // What was due and never reported may come to anything.
                isUnknown.append(reported.isHole)
                continue
            }
            points.append(outcome(estimate.value))
            guard let error = estimate.standardError, error > 0, let degrees = estimate.degreesOfFreedom else {
                drawn.append([])
                isUnknown.append(estimate.standardError != 0)
                continue
            }
            let own =
                if let known = quantiles[degrees] { known } else { try Self.quantiles(degreesOfFreedom: degrees) }
            quantiles[degrees] = own
            let (low, high) = (estimate.floor ?? -.infinity, node.observation?.ceiling ?? .infinity)
            drawn.append(own.map { outcome(min(max(estimate.value + $0 * error, low), high)) })
            isUnknown.append(false)
        }
        (self.points, self.drawn, self.isUnknown) = (points, drawn, isUnknown)
    }

    /// The achievement of each node at the estimates themselves, in the order of reports.
    func centre() throws(MeasurementError) -> [Double?] { try measured.rollUp(sets: 1) { points[$1] }.map { $0[0] } }

    /// The intervals and the probability of 100 % of each node, in the order of reports; nil where they can't be told: a
    /// node without a figure in some draw, or above an indicator whose own interval isn't known.
    func certainties(of coverages: [Double]) throws(MeasurementError) -> Certainties {
        // A larger amount of what falls is a smaller achievement.
        let isFalling = measured.tree.indicatorNodes.map { $0.observation?.annualisation == .falling }
        return Certainties(
            independent: try independent(of: coverages),
            together: try certainties(of: coverages) { draw, indicator in
                isFalling[indicator] ? Self.count - 1 - draw : draw
            })
    }

    /// The same for indicators that go their ways independently alone.
    private func independent(of coverages: [Double]) throws(MeasurementError) -> [ProjectedNode.Certainty?] {
        let sequence = LowDiscrepancySequence(dimensions: drawn.count, seed: Self.seed)
        let parts = (0..<Self.count).map { draw in
            sequence[draw].map { min(Int($0 * Double(Self.count)), Self.count - 1) }
        }
        return try certainties(of: coverages) { draw, indicator in parts[draw][indicator] }
    }

    private func certainties(
        of coverages: [Double], part: (_ draw: Int, _ indicator: Int) -> Int
    ) throws(MeasurementError) -> [ProjectedNode.Certainty?] {
        var achievements: [[Double]] = []
        let size = max(1, Self.batchSize / max(drawn.count, 1))
        for start in stride(from: 0, to: Self.count, by: size) {
            let rolled = try measured.rollUp(sets: min(size, Self.count - start)) { set, indicator in
                drawn[indicator].isEmpty ? points[indicator] : drawn[indicator][part(start + set, indicator)]
            }
            if achievements.isEmpty { achievements = rolled.map { _ in [] } }
            for (node, values) in rolled.enumerated() { achievements[node] += values.compactMap(\.self) }
        }
        return zip(achievements, measured.tree.order).map { values, place in
            guard values.count == Self.count, !isUnknown(below: place) else { return nil }
            let sorted = values.sorted()
            return ProjectedNode.Certainty(
                intervals: coverages.map { coverage in
                    let tail = (100 - coverage) / 200
                    return .init(coverage: coverage, low: sorted.quantile(tail), high: sorted.quantile(1 - tail))
                },
                // A figure that is 100 but for its last digit is 100.
                probability: Double(sorted.count { $0 >= 100 - 1e-9 }) / Double(sorted.count))
        }
    }

    /// Whether an unknown indicator of some weight is part of a node.
    private func isUnknown(below place: (depth: Int, index: Int)) -> Bool {
        let tree = measured.tree
        var nodes = place.index..<(place.index + 1)
        for depth in place.depth..<(tree.levels.count - 1) {
            let own = tree.levels[depth].nodes[nodes].map(\.children)
            guard let first = own.first, let last = own.last else { return false }
            nodes = first.lowerBound..<last.upperBound
        }
        return nodes.contains { isUnknown[$0] && tree.indicatorNodes[$0].weight != 0 }
    }

    /// The quantiles of a t distribution at the middles of `count` equal parts, from the lowest; it's symmetric.
    private static func quantiles(degreesOfFreedom: Double) throws(MeasurementError) -> [Double] {
        var lower: [Double] = []
        for part in 0..<(count / 2) {
            var value = 0.0
            let probability = (Double(part) + 0.5) / Double(count)
            guard corte_t_quantile(probability, degreesOfFreedom, &value) == 0 else {
                throw .strategy(
                    StrategyError(
                        .failed, strategy: "",
                        Phrase(
                            es: "una distribución t de \(degreesOfFreedom) grados de libertad no tiene cuantiles",
                            en: "a t distribution of \(degreesOfFreedom) degrees of freedom has no quantiles")))
            }
            lower.append(value)
        }
        return lower + lower.reversed().map { -$0 }
    }
}

extension [Double] {
    /// The value below which a part of the sorted values lies, between the middles of their equal parts (Hyndman and Fan's
    /// fifth definition).
    fileprivate func quantile(_ probability: Double) -> Double {
        let place = Swift.min(Swift.max(probability * Double(count) - 0.5, 0), Double(count - 1))
        let below = Int(place)
        let above = Swift.min(below + 1, count - 1)
        return self[below] + (self[above] - self[below]) * (place - Double(below))
    }
}
