import Measurement
import PlanModel
import Reports
import Words

/// The way from one state of a plan to another: methodology, weights, indicators that came, went or moved, and then what is
/// said of each indicator.
struct RestatedPath {
    /// What changes, and the state that then is.
    private(set) var stations: [(changes: [RestatedChange], state: RestatedState)] = []
    private var state: RestatedState
    private let target: RestatedState

    init(from first: RestatedState, to second: RestatedState) {
        state = first
        target = second
        changeMethodology()
        changeWeights()
        changeRows()
    }

    private mutating func stop(_ changes: [RestatedChange]) {
        if !changes.isEmpty { stations.append((changes, state)) }
    }

    private mutating func changeMethodology() {
        func change(_ member: String, _ before: String, _ after: String) -> RestatedChange? {
            before == after
                ? nil
                : RestatedChange(
                    kind: .methodology, subject: member, before: before, after: after)
        }
        let (old, new) = (state.options, target.options)
        let changes = [
            change("expression", state.expression, target.expression),
            change("base", old.base.rawValue, new.base.rawValue),
            change("mode", old.mode.rawValue, new.mode.rawValue),
            change(
                "minimumCoverage", numberText(old.minimumCoverage.weight), numberText(new.minimumCoverage.weight)),
            change(
                "minimumReported", numberText(old.minimumCoverage.children), numberText(new.minimumCoverage.children)),
            change("cut", old.cut?.description ?? "", new.cut?.description ?? ""),
        ].compactMap(\.self)
        state.expression = target.expression
        // The weights are another step, and the rows of the first are of its own cut.
        (state.options.base, state.options.mode) = (new.base, new.mode)
        state.options.minimumCoverage = new.minimumCoverage
        if old.cut != new.cut {
            state.options.cut = new.cut
            for index in state.plan.observations.indices { state.plan.observations[index].cut = new.cut }
        }
        stop(changes)
    }

    private mutating func changeWeights() {
        let before = Self.weights(of: state)
        state.options.weights = target.options.weights
        state.plan.weightSets = target.plan.weightSets
        state.plan.identity.year = target.plan.identity.year
        for code in Set(state.plan.nodes.keys).union(target.plan.nodes.keys) {
            state.plan.nodes[code] = target.plan.nodes[code]
        }
        var weights: [String: Double?] = [:]
        for row in target.plan.observations { weights[row.indicator] = .some(row.weight) }
        for index in state.plan.observations.indices {
            if let weight = weights[state.plan.observations[index].indicator] {
                state.plan.observations[index].weight = weight
            }
        }
        let after = Self.weights(of: state)
        let changes = before.compactMap { weight -> RestatedChange? in
            guard let other = after.first(where: { $0.code == weight.code }), other.text != weight.text else {
                return nil
            }
            return RestatedChange(kind: .weight, subject: weight.code, before: weight.text, after: other.text)
        }
        stop(changes)
    }

    /// What the nodes of a state weigh, by their codes in the order of the matrix.
    private static func weights(of state: RestatedState) -> [(code: String, text: String)] {
        let year = state.plan.identity.year ?? state.options.cut?.year
        guard let resolver = try? WeightResolver(plan: state.plan, named: state.options.weights, year: year) else {
            return []
        }
        var weights: [(code: String, text: String)] = []
        var seen: Set<String> = []
        if let power = state.plan.nodes[Plan.rootID]?.power {
            weights.append((Plan.rootID, "^\(numberText(power))"))
        }
        for row in state.plan.observations {
            for code in row.path where seen.insert(code).inserted {
                let node = state.plan.nodes[code]
                let power = node?.power.map { " ^\(numberText($0))" } ?? ""
                weights.append((code, numberText(resolver.weight(ofNode: code, description: node).value) + power))
            }
        }
        for row in state.plan.observations where seen.insert(row.indicator).inserted {
            weights.append((row.indicator, numberText(resolver.weight(of: row).value)))
        }
        return weights
    }

    private mutating func changeRows() {
        let (old, new) = (state.plan.observations, target.plan.observations)
        let (oldCounts, newCounts) = (Self.counts(old), Self.counts(new))
        /// A code that stands once in both is the same indicator, wherever it stands; else its place tells it apart.
        func key(_ row: Observation) -> [String] {
            oldCounts[row.indicator] ?? 0 <= 1 && newCounts[row.indicator] ?? 0 <= 1
                ? [row.indicator] : row.path + [row.indicator]
        }
        for row in old where !new.contains(where: { key($0) == key(row) }) {
            state.plan.observations.removeAll { key($0) == key(row) }
            stop([RestatedChange(kind: .dropped, subject: row.indicator, before: Self.place(of: row))])
        }
        for row in new where !old.contains(where: { key($0) == key(row) }) {
            state.plan.observations.append(row)
            stop([RestatedChange(kind: .added, subject: row.indicator, after: Self.place(of: row))])
        }
        for row in new {
            guard let index = state.plan.observations.firstIndex(where: { key($0) == key(row) }) else { continue }
            let before = state.plan.observations[index]
            if before.path != row.path {
                state.plan.observations[index].path = row.path
                stop([
                    RestatedChange(
                        kind: .moved, subject: row.indicator, before: Self.place(of: before), after: Self.place(of: row)
                    )
                ])
            }
        }
        for row in new {
            guard let index = state.plan.observations.firstIndex(where: { key($0) == key(row) }) else { continue }
            let changes = Self.changes(from: state.plan.observations[index], to: row)
            state.plan.observations[index] = row
            stop(changes)
        }
    }

    private static func counts(_ rows: [Observation]) -> [String: Int] {
        rows.reduce(into: [:]) { $0[$1.indicator, default: 0] += 1 }
    }

    private static func place(of row: Observation) -> String {
        row.path.isEmpty ? Plan.rootID : row.path.joined(separator: "/")
    }

    /// What is said of an indicator, member by member.
    private static func changes(from old: Observation, to new: Observation) -> [RestatedChange] {
        zip(members(of: old), members(of: new)).compactMap { before, after in
            before.value == after.value
                ? nil
                : RestatedChange(
                    kind: .figure, subject: new.indicator, member: before.name, before: before.value, after: after.value
                )
        }
    }

    private static func members(of row: Observation) -> [(name: String, value: String?)] {
        let years = row.years.map { "\($0.year): \(text($0.goal) ?? "–")/\(text($0.executed) ?? "–")" }
        return [
            ("executed", text(row.executed)), ("programmed", text(row.programmed)),
            ("programmedYear", text(row.programmedYear)), ("baseline", text(row.baseline)),
            ("annualisation", row.annualisation?.rawValue), ("planGoal", text(row.planGoal)),
            ("ceiling", row.ceiling.map(numberText)), ("years", years.isEmpty ? nil : years.joined(separator: ", ")),
            ("published", row.published?.text), ("name", row.name), ("class", row.indicatorClass?.rawValue),
            ("entity", row.entity), ("measureUnit", row.measureUnit), ("note", row.note),
        ]
    }

    private static func text(_ reading: Reading) -> String? {
        switch reading.value {
        case .number(let number): numberText(number)
        case .notProgrammed: "NP"
        case .noTarget: "?"
        case .notReported: nil
        }
    }
}
