import PlanModel
import Reports
import TestSupport

extension Projection {
    /// A plan of one objective with one indicator and `count` monthly cuts, the last of them on 30 September 2026.
    ///
    /// - Parameters:
    ///   - intervals: what is known around the projected figures; none for an interval that nobody knows.
    ///   - goal: the indicator's target.
    static func months(
        _ count: Int, name: String = "Kilómetros de vía rehabilitados", annualisation: Annualisation = .growing,
        intervals: [ProjectedNode.Interval] = bands(around: 96), goal: Double = 100
    ) throws -> Projection {
        guard let cut = Cut("2026-09-30"), let horizon = Cut("2026-12-31") else { throw Missing() }
        let steps = (0..<count).compactMap { index -> ProjectedNode.Step? in
            let month = 12 * 2026 + 8 - (count - 1 - index)
            return Cut(lastDayOfMonth: month % 12 + 1, in: month / 12).map {
                ProjectedNode.Step(
                    cut: $0, executed: 80 * Double(index + 1) / Double(count),
                    programmed: 85 * Double(index + 1) / Double(count))
            }
        }
        let prospect = ProjectedNode.Prospect(cut: horizon, value: 96, intervals: intervals)
        func node(_ id: String, _ level: String, under parent: String?) -> ProjectedNode {
            var node = ProjectedNode(
                id: id, level: level, parent: parent, name: level == "indicator" ? name : id,
                reported: .achievement(94), projected: .achievement(96), path: steps)
            node.prospects = [prospect]
            if !intervals.isEmpty, level != "indicator" {
                node.independent = .init(intervals: intervals, probability: 0.24)
                node.together = .init(intervals: intervals, probability: 0.31)
                node.outlook = .uncertain
            }
            return node
        }
        var indicator = node("I1", "indicator", under: "O1")
        var row = Observation(indicator: "I1", path: ["O1"], name: name, origin: Place(file: "m.csv", row: 2))
        row.annualisation = annualisation
        var estimate = Estimate(value: 96, probability: intervals.isEmpty ? nil : 0.24)
        estimate.target = goal
        indicator.indicator = .init(observation: row, reported: 80, estimate: estimate, intervals: intervals)
        var report = Report.flat([96])
        report.cut = cut
        report.horizon = horizon
        return Projection(
            report: report, cut: cut, horizon: horizon,
            nodes: [node("plan", "plan", under: nil), node("O1", "objective", under: "plan"), indicator], draws: 2048)
    }

    /// Intervals of 50, 80 and 95 % around a value.
    static func bands(around value: Double, by spread: Double = 4) -> [ProjectedNode.Interval] {
        [(50, 1), (80, 2), (95, 3)].map { coverage, times in
            .init(coverage: coverage, low: value - times * spread, high: value + times * spread)
        }
    }

    private struct Missing: Error {}
}
