import PlanModel
import Reports
import TestSupport

@testable import ChartKit

/// Plans of any size with names of any length, with all that any kind of chart is drawn from.
enum WidePlans {
    /// How long the names are.
    enum Names: String, CaseIterable, Sendable {
        case short, official, endless

        func name(_ index: Int) -> String {
            let rows = OfficialPlan.rows
            return switch self {
            case .short: "Indicador \(index + 1)"
            case .official: rows[index % rows.count].name
            case .endless: "\(index + 1). \(PlanSamples.name(396 - "\(index + 1)".count))"
            }
        }
    }

    /// A plan of indicators in groups of five, measured at four cuts and under two methodologies, and projected.
    static func subject(_ count: Int, names: Names) -> ChartSubject {
        let report = report(count, names: names, shift: 0)
        let history = ["2023-06-30", "2023-09-30", "2023-12-31", "2024-03-31"].enumerated().map { index, date in
            var earlier = self.report(count, names: names, shift: 3 - index)
            earlier.cut = Cut(date)
            return earlier
        }
        var comparison = Comparison.of(report, self.report(count, names: names, shift: 5))
        for index in comparison.nodes.indices where comparison.nodes[index].level == "objective" {
            comparison.nodes[index].ranks = [index, count - index]
        }
        return ChartSubject(
            report: report, comparison: comparison, history: history, projection: projection(of: report))
    }

    private static let achievements: [Double?] = [100, 87.5, nil, 22.33, 176.98, 0, 250.5, 99.99, 0.004, -12.5, 1e5]

    private static func report(_ count: Int, names: Names, shift: Int) -> Report {
        let groups = stride(from: 0, to: count, by: 5).map { first in
            (first..<min(first + 5, count)).map { achievements[($0 + shift) % achievements.count] }
        }
        return PlanSamples.report(groups) { names.name(($0 - 1) * 5 + $1 - 1) }
    }

    private static func projection(of report: Report) -> Projection {
        var report = report
        let cut = report.cut ?? .distantPast
        report.horizon = cut.yearEnd
        let nodes = report.nodes.map { node -> ProjectedNode in
            var projected = ProjectedNode(
                id: node.id, level: node.level, parent: node.parent, name: node.name, reported: node.outcome,
                projected: node.outcome,
                path: [.init(cut: cut, executed: node.outcome.achievement, programmed: 100)])
            let bands = node.outcome.achievement.map { Projection.bands(around: $0) } ?? []
            projected.prospects = [.init(cut: cut.yearEnd, value: node.outcome.achievement ?? 0, intervals: bands)]
            if !bands.isEmpty { projected.independent = .init(intervals: bands, probability: 0.24) }
            projected.indicator = node.indicator.map {
                .init(
                    observation: $0.observation, reported: node.executed,
                    estimate: Estimate(value: node.outcome.achievement ?? 0), intervals: bands)
            }
            return projected
        }
        return Projection(report: report, cut: cut, horizon: cut.yearEnd, nodes: nodes, draws: 2048)
    }
}
