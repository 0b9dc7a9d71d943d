package import PlanModel

extension Plan {
    /// A plan of two levels whose shape, weights and achievements a seed decides; the same in every run.
    ///
    /// - Parameter missing: the part of the indicators that weren't reported, 0 to 1.
    package static func random(seed: UInt64, missing: Double = 0) -> Plan {
        var generator = SeededGenerator(seed: seed)
        var rows: [Observation] = []
        for pillar in 1...Int.random(in: 1...3, using: &generator) {
            for objective in 1...Int.random(in: 1...4, using: &generator) {
                for _ in 1...Int.random(in: 1...6, using: &generator) {
                    let isMissing = Double.random(in: 0..<1, using: &generator) < missing
                    let achievement = Double.random(in: 1...220, using: &generator)
                    rows.append(
                        row(
                            "I\(rows.count)", isMissing ? nil : achievement,
                            in: ["P\(pillar)", "P\(pillar)O\(objective)"],
                            weight: Double.random(in: 0.01...10, using: &generator)))
                }
            }
        }
        var plan = Plan(levels: ["pillar", "objective"], observations: rows)
        for code in Set(rows.flatMap(\.path)).sorted() {
            plan.nodes[code, default: .init()].weight = Double.random(in: 0.01...10, using: &generator)
        }
        return plan
    }
}
