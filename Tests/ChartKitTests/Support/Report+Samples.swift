import PlanModel
import Reports
import TestSupport

extension Report {
    /// The deck with holes, a broken bar, a negative achievement and a name that never ends.
    static var odd: Report {
        var report = OfficialPlan.report()
        report.change("IS-569", to: .notReported)
        report.change("IS-321", to: .notProgrammed)
        report.change("IS-543", to: .undefined)
        report.change("MT-75", to: .achievement(1000))
        report.change("IS-513", to: .achievement(-12.5))
        report.change("IS-514", to: .achievement(196.4))
        report.rename("IS-545", to: String(repeating: "Un nombre que nadie ha querido acortar. ", count: 20))
        return report
    }

    /// Groups of five indicators with the deck's names, over and over.
    static func many(_ count: Int) -> Report {
        let official = OfficialPlan.report()
        var report = official
        report.nodes = Array(official.nodes.prefix(1))
        for index in 0..<count {
            let group = "P\(index / 5 + 1)"
            if index.isMultiple(of: 5) {
                report.nodes.append(
                    ReportNode(
                        id: group, level: "objective", parent: Plan.rootID, name: "Programa \(index / 5 + 1)",
                        outcome: .achievement(90), weight: 1))
            }
            var leaf = official.indicators[index % official.indicators.count]
            leaf.id = "I\(index + 1)"
            leaf.parent = group
            report.nodes.append(leaf)
        }
        return report
    }

    /// A plan of two axes with programmes below them, an indicator in each.
    static var deep: Report {
        var report = OfficialPlan.report()
        report.nodes = Array(report.nodes.prefix(1))
        func add(_ id: String, _ level: String, under parent: String, _ achievement: Double) {
            var node =
                level == Plan.indicatorLevel
                ? PlanSamples.indicator(id, in: parent, name: "Indicador \(id)", achievement: achievement)
                : ReportNode(
                    id: id, level: level, parent: parent, name: "\(level) \(id)", outcome: .achievement(achievement),
                    weight: 1)
            node.share = 1
            report.nodes.append(node)
        }
        add("E1", "eje", under: Plan.rootID, 100)
        add("P1", "programa", under: "E1", 80)
        add("I1", Plan.indicatorLevel, under: "P1", 80)
        add("P2", "programa", under: "E1", 120)
        add("I2", Plan.indicatorLevel, under: "P2", 120)
        add("E2", "eje", under: Plan.rootID, 95)
        add("P3", "programa", under: "E2", 95)
        add("I3", Plan.indicatorLevel, under: "P3", 95)
        return report
    }

    /// A plan of indicators without groups, with these achievements in percent.
    static func flat(_ values: [Double?]) -> Report {
        var report = OfficialPlan.report()
        report.nodes = Array(report.nodes.prefix(1))
        for (index, value) in values.enumerated() {
            var leaf = OfficialPlan.report().indicators[index % 11]
            leaf.id = "I\(index + 1)"
            leaf.name = "Indicador \(index + 1)"
            leaf.parent = Plan.rootID
            leaf.published = nil
            report.nodes.append(leaf)
            report.change(leaf.id, to: value.map { .achievement($0) } ?? .notReported)
        }
        return report
    }

    /// The same with every achievement some points higher.
    func moved(by points: Double) -> Report {
        var report = self
        for node in nodes {
            if let value = node.outcome.achievement { report.change(node.id, to: .achievement(value + points)) }
        }
        return report
    }

    /// Gives a node another outcome and the band that goes with it.
    mutating func change(_ id: String, to outcome: Outcome) {
        guard let index = nodes.firstIndex(where: { $0.id == id }) else { return }
        nodes[index].outcome = outcome
        nodes[index].untreated = outcome.achievement
        nodes[index].band = outcome.achievement.map { StateBands.default.band(of: $0) }
    }

    /// Gives a node another name.
    mutating func rename(_ id: String, to name: String) {
        guard let index = nodes.firstIndex(where: { $0.id == id }) else { return }
        nodes[index].name = name
    }
}

extension Comparison {
    /// Reports over the same nodes, side by side, with the keys `a`, `b` and so on.
    static func of(_ reports: Report...) -> Comparison {
        let nodes = reports[0].nodes.indices.map { index in
            let node = reports[0].nodes[index]
            return ComparedNode(
                id: node.id, level: node.level, parent: node.parent, name: node.name,
                outcomes: reports.map { $0.nodes[index].outcome },
                differences: [0] + Array(repeating: nil, count: reports.count - 1),
                ranks: Array(repeating: nil, count: reports.count),
                shifts: Array(repeating: nil, count: reports.count),
                causes: Array(repeating: [], count: reports.count))
        }
        return Comparison(
            reports: reports, keys: reports.indices.map { "\("abcdefghij".dropFirst($0).prefix(1))" }, nodes: nodes,
            summary: [])
    }
}
