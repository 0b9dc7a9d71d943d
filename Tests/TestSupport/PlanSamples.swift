import PlanModel
package import Reports

/// Reports that aren't like the official one.
package enum PlanSamples {
    /// A plan of objectives with indicators, each `(programmed, executed)`; nil stands for a missing report.
    package static func report(
        _ objectives: [[Double?]], name: (_ objective: Int, _ indicator: Int) -> String = { "Indicador \($0).\($1)" }
    ) -> Report {
        var report = OfficialPlan.report()
        let root = report.nodes[0]
        report.nodes = [root]
        for (index, achievements) in objectives.enumerated() {
            let number = index + 1
            let known = achievements.compactMap(\.self)
            let mean = known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
            report.nodes.append(
                node(
                    ReportNode(
                        id: "O\(number)", level: "objective", parent: root.id, name: "Objetivo \(number)",
                        outcome: mean.map { .achievement($0) } ?? .notReported, weight: 1), of: objectives.count))
            for (position, achievement) in achievements.enumerated() {
                let leaf = indicator(
                    "I\(number).\(position + 1)", in: "O\(number)", name: name(number, position + 1),
                    achievement: achievement)
                report.nodes.append(node(leaf, of: known.count))
            }
        }
        let parts = report.nodes.filter { $0.parent == root.id }.compactMap(\.contribution)
        report.nodes[0].outcome = parts.isEmpty ? .notReported : .achievement(parts.reduce(0, +))
        report.nodes[0].untreated = report.nodes[0].outcome.achievement
        report.nodes[0].band = nil
        return report
    }

    /// A node with its part of a plain mean over as many.
    private static func node(_ node: ReportNode, of count: Int) -> ReportNode {
        var node = node
        guard let achievement = node.outcome.achievement else { return node }
        node.share = 1 / Double(count)
        node.contribution = achievement / Double(count)
        return node
    }

    /// An indicator with 100 programmed and what makes the achievement executed.
    package static func indicator(
        _ id: String, in parent: String, name: String, achievement: Double?
    ) -> ReportNode {
        var node = ReportNode(
            id: id, level: Plan.indicatorLevel, parent: parent, name: name,
            outcome: achievement.map { .achievement($0) } ?? .notReported, weight: 1)
        var observation = Observation(
            indicator: id, path: [parent], name: name, programmed: Reading(.number(100), text: "100"),
            executed: achievement.map { Reading(.number($0), text: "\($0)") } ?? .absent,
            origin: Place(file: "matriz.csv", row: 7))
        observation.programmedYear = Reading(.number(400), text: "400")
        observation.entity = "Secretaría General"
        node.indicator = ReportNode.Detail(observation: observation)
        return node
    }

    /// A name of a number of characters, in words of eight.
    package static func name(_ length: Int) -> String {
        String(String(repeating: "palabras ", count: length / 9 + 1).prefix(length - 1)) + "."
    }
}
