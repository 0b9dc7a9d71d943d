import PlanModel
import Words

/// How the plan is measured: weights, methodologies and bands.
extension PlanFileReader {
    mutating func weightSets(_ node: YAMLNode?) -> [PlanEntry<[PlanEntry<Double>]>] {
        entries(node, of: "weights").map { set in
            let weights: [PlanEntry<Double>] = entries(set.value, of: "a set of weights").compactMap { entry in
                guard !isNull(entry.value) else {
                    fail(
                        entry.place, "the weight is missing (\(Excerpt.of(entry.code)))",
                        "give 0 or more, or remove the key")
                    return nil
                }
                return weight(entry.value).map { PlanEntry(code: entry.code, place: place(of: entry.value), value: $0) }
            }
            return PlanEntry(code: set.code, place: set.place, value: weights)
        }
    }

    mutating func methodologies(_ node: YAMLNode?) -> [NamedMethodology] {
        entries(node, of: "methodologies").compactMap { entry in
            guard let expression = text(entry.value, "a methodology"), !expression.isEmpty else {
                if isNull(entry.value) || entry.value.text == "" {
                    fail(
                        entry.place, "the methodology is empty (\(Excerpt.of(entry.code)))",
                        "write an expression such as weighted-average")
                }
                return nil
            }
            return NamedMethodology(name: entry.code, expression: expression, origin: place(of: entry.value))
        }
    }

    /// The bands of a preset, or of a list.
    mutating func bands(_ node: YAMLNode?) -> StateBands {
        guard let node, !isNull(node) else { return .default }
        if case .mapping = node.content { return preset(node) }
        let before = findings.errors.count
        let items = items(node, "bands")
        let bands = items.enumerated().compactMap { index, item in band(item, isFirst: index == 0) }
        guard findings.errors.count == before else { return .default }
        if let bands = StateBands(bands) { return bands }
        fail(
            place(of: node), "the bands don't rise (\(items.count))",
            "start with a band without from, and raise from with each band")
        return .default
    }

    private mutating func preset(_ node: YAMLNode) -> StateBands {
        let fields = fields(node, of: "bands", keys: ["preset", "critical"])
        let bands = presetBands(fields["preset"])
        guard let value = fields["critical"], let limit = number(value, "critical") else { return bands }
        if let bands = bands.addingCritical(below: limit) { return bands }
        fail(
            place(of: value), "critical lies above the next band (\(Excerpt.of(value.text ?? "")))",
            "give a percent inside the lowest band of the preset")
        return bands
    }

    private mutating func presetBands(_ value: YAMLNode?) -> StateBands {
        guard let value, let name = text(value, "preset") else { return .default }
        if let preset = StateBands.presets.first(where: { $0.name == name }) { return preset.bands }
        let names = StateBands.presets.map(\.name)
        fail(
            place(of: value), "unknown preset (\(Excerpt.of(name)))",
            nearestName(to: name, among: names).map { "did you mean \($0)?" }
                ?? "use one of \(names.joined(separator: ", "))")
        return .default
    }

    private mutating func band(_ node: YAMLNode, isFirst: Bool) -> StateBands.Band? {
        let fields = fields(node, of: "a band", keys: ["name", "from", "state"])
        let name = text(fields["name"], "name")
        let from = isLowest(fields["from"]) ? nil : number(fields["from"], "from")
        if from == nil && !isFirst && fields["from"] == nil {
            fail(place(of: node), "the band has no from (\(Excerpt.of(name ?? "")))", "say in percent where it starts")
        }
        guard let state = word(fields["state"], "state", in: .states) else {
            if fields["state"] == nil {
                fail(place(of: node), "the band has no state (\(Excerpt.of(name ?? "")))", Vocabulary.states.advice)
            }
            return nil
        }
        return StateBands.Band(from: from ?? -.infinity, state: state, name: name)
    }

    private func isLowest(_ node: YAMLNode?) -> Bool {
        ["-.inf", "-inf"].contains(node?.text?.lowercased())
    }
}
