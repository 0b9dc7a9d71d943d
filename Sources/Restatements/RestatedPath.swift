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

    private let identities: RowIdentities

    init(from first: RestatedState, to second: RestatedState) {
        state = first.withPlainWeights
        target = second.withPlainWeights
        identities = RowIdentities(first.plan.observations, second.plan.observations)
        changeMethodology()
        changeWeights()
        changeRows()
        changeTexts()
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
        state.plan.identity.year = target.plan.identity.year
        // The weights are another step, and the rows of the first are of its own cut.
        (state.options.base, state.options.mode) = (new.base, new.mode)
        state.options.minimumCoverage = new.minimumCoverage
        if old.cut != new.cut {
            state.options.cut = new.cut
            for index in state.plan.observations.indices { state.plan.observations[index].cut = new.cut }
        }
        stop(changes)
    }

    /// Gives what both states have its other weight; what only one has keeps its own for as long as it's there.
    private mutating func changeWeights() {
        state.options.weights = target.options.weights
        state.plan.weightSets = target.plan.weightSets
        var changes: [RestatedChange] = []
        let own = Set(state.plan.observations.flatMap(\.path)).union([Plan.rootID])
        var codes = [Plan.rootID]
        for code in target.plan.observations.flatMap(\.path) where !codes.contains(code) { codes.append(code) }
        for code in codes {
            let (before, after) = (Self.weight(of: code, in: state.plan), Self.weight(of: code, in: target.plan))
            state.plan.nodes[code, default: .init()].weight = target.plan.nodes[code]?.weight
            state.plan.nodes[code]?.power = target.plan.nodes[code]?.power
            guard own.contains(code), before != after else { continue }
            changes.append(RestatedChange(kind: .weight, subject: code, before: before, after: after))
        }
        for index in state.plan.observations.indices {
            let row = state.plan.observations[index]
            guard let other = target.plan.observations.first(where: { identities.areSame($0, row) }) else { continue }
            state.plan.observations[index].weight = other.weight
            let (before, after) = (numberText(row.weight ?? 1), numberText(other.weight ?? 1))
            guard before != after else { continue }
            changes.append(
                RestatedChange(kind: .weight, subject: identities.name(of: row), before: before, after: after))
        }
        stop(changes)
    }

    /// What a node weighs, and the exponent of the mean over its children.
    private static func weight(of code: String, in plan: Plan) -> String {
        let node = plan.nodes[code]
        let power = node?.power.map { "^\(numberText($0))" }
        guard code != Plan.rootID else { return power ?? "^1" }
        return [numberText(node?.weight ?? 1), power].compactMap(\.self).joined(separator: " ")
    }

    private mutating func changeRows() {
        let (old, new) = (state.plan.observations, target.plan.observations)
        func key(_ row: Observation) -> [String] { identities.key(of: row) }
        for row in old where !new.contains(where: { key($0) == key(row) }) {
            state.plan.observations.removeAll { key($0) == key(row) }
            stop([RestatedChange(kind: .dropped, subject: identities.name(of: row), before: Self.place(of: row))])
        }
        for row in new where !old.contains(where: { key($0) == key(row) }) {
            state.plan.observations.append(row)
            stop([RestatedChange(kind: .added, subject: identities.name(of: row), after: Self.place(of: row))])
        }
        for row in new {
            guard let index = state.plan.observations.firstIndex(where: { key($0) == key(row) }) else { continue }
            let before = state.plan.observations[index]
            if before.path != row.path {
                state.plan.observations[index].path = row.path
                stop([
                    RestatedChange(
                        kind: .moved, subject: identities.name(of: row), before: Self.place(of: before),
                        after: Self.place(of: row)
                    )
                ])
            }
        }
        for row in new {
            guard let index = state.plan.observations.firstIndex(where: { key($0) == key(row) }) else { continue }
            let changes = changes(from: state.plan.observations[index], to: row)
            state.plan.observations[index] = row
            stop(changes)
        }
    }

    /// What is said beside the figures, and moves none.
    private mutating func changeTexts() {
        let changes = RestatedTexts(from: state, to: target).changes
        state.plan.bands = target.plan.bands
        state.plan.nodes = target.plan.nodes
        state.planFile = target.planFile
        stop(changes)
    }

    private static func place(of row: Observation) -> String {
        row.path.isEmpty ? Plan.rootID : row.path.joined(separator: "/")
    }

    /// What is said of an indicator, member by member.
    private func changes(from old: Observation, to new: Observation) -> [RestatedChange] {
        zip(Self.members(of: old), Self.members(of: new)).compactMap { before, after in
            before.value == after.value
                ? nil
                : RestatedChange(
                    kind: .figure, subject: identities.name(of: new), member: before.name, before: before.value,
                    after: after.value)
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
            ("weight", row.weight.map(numberText)),
        ]
    }

    private static func text(_ reading: Reading) -> String? {
        switch reading.value {
        case .number(let number): numberText(number)
        case .notProgrammed: "NP"
        case .noTarget: "?"
        // A blank isn't a word for one: behind a blank an earlier row's figure may count.
        case .notReported: reading.text.isEmpty ? nil : "ND"
        }
    }
}
