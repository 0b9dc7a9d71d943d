import PlanModel
import Words

/// How the plan is measured: weights, methodologies and bands.
extension PlanFileReader {
    mutating func weightSets(_ node: YAMLNode?) -> [PlanEntry<[PlanEntry<Double>]>] {
        entries(node, of: Phrase("weights")).map { set in
            let weights: [PlanEntry<Double>] = entries(
                set.value, of: Phrase(es: "un juego de pesos", en: "a set of weights")
            ).compactMap { entry in
                guard !isNull(entry.value) else {
                    fail(
                        entry.place,
                        Phrase(
                            es: "falta el peso (\(Excerpt.of(entry.code)))",
                            en: "the weight is missing (\(Excerpt.of(entry.code)))"),
                        Phrase(es: "dé 0 o más, o quite la clave", en: "give 0 or more, or remove the key"))
                    return nil
                }
                return weight(entry.value).map { PlanEntry(code: entry.code, place: place(of: entry.value), value: $0) }
            }
            return PlanEntry(code: set.code, place: set.place, value: weights)
        }
    }

    mutating func methodologies(_ node: YAMLNode?) -> [NamedMethodology] {
        entries(node, of: Phrase("methodologies")).compactMap { entry in
            guard let expression = text(entry.value, Phrase(es: "una metodología", en: "a methodology")),
                !expression.isEmpty
            else {
                if isNull(entry.value) || entry.value.text == "" {
                    fail(
                        entry.place,
                        Phrase(
                            es: "la metodología está vacía (\(Excerpt.of(entry.code)))",
                            en: "the methodology is empty (\(Excerpt.of(entry.code)))"),
                        Phrase(
                            es: "escriba una expresión como weighted-average",
                            en: "write an expression such as weighted-average"))
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
        let items = items(node, Phrase("bands"))
        let bands = items.enumerated().compactMap { index, item in band(item, isFirst: index == 0) }
        guard findings.errors.count == before else { return .default }
        if let bands = StateBands(bands) { return bands }
        fail(
            place(of: node),
            Phrase(es: "las bandas no suben (\(items.count))", en: "the bands don't rise (\(items.count))"),
            Phrase(
                es: "empiece con una banda sin from, y suba from con cada banda",
                en: "start with a band without from, and raise from with each band"))
        return .default
    }

    /// From which probability, in percent, a target is called likely and up to which unlikely.
    mutating func outlooks(_ node: YAMLNode?) -> OutlookThresholds {
        let fields = fields(node, of: Phrase("projection"), keys: PlanFileKeys.projection.names)
        let before = findings.errors.count
        let likely = number(fields["likely"], Phrase("likely")) ?? OutlookThresholds.default.likely
        let unlikely = number(fields["unlikely"], Phrase("unlikely")) ?? OutlookThresholds.default.unlikely
        guard let node, findings.errors.count == before else { return .default }
        if let thresholds = OutlookThresholds(likely: likely, unlikely: unlikely) { return thresholds }
        let shown = ["unlikely", "likely"].compactMap { fields[$0]?.text }.map { Excerpt.of($0) }.joined(
            separator: ", ")
        fail(
            place(of: node),
            Phrase(
                es: "unlikely y likely no dejan un intervalo entre 0 y 100 (\(shown))",
                en: "unlikely and likely leave no range within 0 to 100 (\(shown))"),
            Phrase(
                es: "dé porcentajes con unlikely por debajo de likely",
                en: "give percentages with unlikely below likely"))
        return .default
    }

    private mutating func preset(_ node: YAMLNode) -> StateBands {
        let fields = fields(node, of: Phrase("bands"), keys: PlanFileKeys.bands.names)
        let bands = presetBands(fields["preset"])
        guard let value = fields["critical"], let limit = number(value, Phrase("critical")) else { return bands }
        if let bands = bands.addingCritical(below: limit) { return bands }
        fail(
            place(of: value),
            Phrase(
                es: "critical queda por encima de la banda siguiente (\(Excerpt.of(value.text ?? "")))",
                en: "critical lies above the next band (\(Excerpt.of(value.text ?? "")))"),
            Phrase(
                es: "dé un porcentaje dentro de la banda más baja del juego",
                en: "give a percent inside the lowest band of the preset"))
        return bands
    }

    private mutating func presetBands(_ value: YAMLNode?) -> StateBands {
        guard let value, let name = text(value, Phrase("preset")) else { return .default }
        if let preset = StateBands.presets.first(where: { $0.name == name }) { return preset.bands }
        let names = StateBands.presets.map(\.name)
        fail(
            place(of: value),
            Phrase(
                es: "juego de bandas desconocido (\(Excerpt.of(name)))", en: "unknown preset (\(Excerpt.of(name)))"),
            .nearest(to: name, among: names))
        return .default
    }

    private mutating func band(_ node: YAMLNode, isFirst: Bool) -> StateBands.Band? {
        let fields = fields(node, of: Phrase(es: "una banda", en: "a band"), keys: PlanFileKeys.band.names)
        let name = text(fields["name"], Phrase("name"))
        let from = isLowest(fields["from"]) ? nil : number(fields["from"], Phrase("from"))
        if from == nil && !isFirst && fields["from"] == nil {
            let shown = Excerpt.of(name ?? "")
            fail(
                place(of: node), Phrase(es: "la banda no tiene from (\(shown))", en: "the band has no from (\(shown))"),
                Phrase(es: "diga en porcentaje dónde empieza", en: "say in percent where it starts"))
        }
        guard let state = word(fields["state"], Phrase("state"), in: .states) else {
            if fields["state"] == nil {
                let shown = Excerpt.of(name ?? "")
                fail(
                    place(of: node),
                    Phrase(es: "la banda no tiene state (\(shown))", en: "the band has no state (\(shown))"),
                    Vocabulary.states.advice)
            }
            return nil
        }
        return StateBands.Band(from: from ?? -.infinity, state: state, name: name)
    }

    private func isLowest(_ node: YAMLNode?) -> Bool {
        ["-.inf", "-inf"].contains(node?.text?.lowercased())
    }
}
