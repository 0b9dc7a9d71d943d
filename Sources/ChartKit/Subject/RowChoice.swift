import PlanModel
import Reports

/// Which of the indicators a chart shows, and in which order. What it says of them counts all.
public struct RowChoice: Hashable, Sendable {
    /// The order of the indicators.
    public enum Order: String, Hashable, Sendable, CaseIterable {
        /// The plan's, under the heads of their groups.
        case plan
        /// From the highest achievement down.
        case achievement
        /// From the lowest achievement up.
        case gap
        /// From the largest effective weight down.
        case weight
    }

    /// The state that indicators must have.
    public enum Condition: String, Hashable, Sendable, CaseIterable {
        case lag, met, over
    }

    /// The order.
    public var order: Order
    /// The state; nil for all.
    public var only: Condition?
    /// How many of the first in the order; nil for all.
    public var top: Int?

    /// All indicators in the plan's order, unless it says otherwise.
    public init(order: Order = .plan, only: Condition? = nil, top: Int? = nil) {
        self.order = order
        self.only = only
        self.top = top
    }

    /// The indicators of groups that are shown. Another order than the plan's mixes the groups; what has no value in it
    /// comes last, and equals keep the plan's order.
    func chosen(from groups: [IndicatorGroup]) -> [IndicatorGroup] {
        var groups = groups
        if let only {
            for index in groups.indices { groups[index].indicators.removeAll { !only.holds($0) } }
        }
        if order != .plan {
            let sorted = groups.flatMap(\.indicators).enumerated().sorted { one, two in
                (key(one.element), one.offset) < (key(two.element), two.offset)
            }
            groups = [IndicatorGroup(head: nil, indicators: sorted.map(\.element))]
        }
        var left = top ?? .max
        for index in groups.indices {
            groups[index].indicators = Array(groups[index].indicators.prefix(left))
            left -= groups[index].indicators.count
        }
        return IndicatorGroup.withoutEmpty(groups)
    }

    private func key(_ node: ReportNode) -> Double {
        switch order {
        case .plan: 0
        case .achievement: node.outcome.achievement.map { -$0 } ?? .infinity
        case .gap: node.outcome.achievement ?? .infinity
        case .weight: node.effectiveWeight.map { -$0 } ?? .infinity
        }
    }
}

extension RowChoice.Condition {
    /// Whether an indicator is in the state; one better than its goal is above it.
    func holds(_ node: ReportNode) -> Bool {
        switch (self, node.shownBand?.state, node.outcome) {
        case (.lag, let state?, _): state.isBelow
        case (.met, .met, _), (.met, nil, .met), (.over, .over, _), (.over, nil, .beyond): true
        default: false
        }
    }
}
