import PlanModel
import Words

/// The plan's tree: levels, nodes, indicators, and the columns they come from.
extension PlanFileReader {
    /// How many levels a plan may have: far more than people use, and few enough to roll up.
    static let levelLimit = 50

    mutating func levels(_ node: YAMLNode?) -> (levels: [String]?, place: Place?) {
        guard let node, !isNull(node) else { return (nil, nil) }
        // Headers are compared without case and accents, and so are the names of levels.
        let reserved = MatrixColumn.fixed.map(\.name) + [Plan.rootID, ""]
        var normalized: Set<String> = []
        var levels: [String] = []
        let items = items(node, Phrase("levels"))
        guard items.count <= Self.levelLimit else {
            fail(
                place(of: items[Self.levelLimit]),
                Phrase(es: "hay demasiados niveles (\(items.count))", en: "there are too many levels (\(items.count))"),
                Phrase(es: "dé \(Self.levelLimit) como máximo", en: "give at most \(Self.levelLimit)"))
            return (nil, place(of: node))
        }
        for item in items {
            guard let level = text(item, Phrase(es: "un nivel", en: "a level")) else { continue }
            let header = HeaderText.normalized(level)
            if reserved.contains(header) || header.hasPrefix(MatrixColumn.levelWeightPrefix) {
                fail(
                    place(of: item),
                    Phrase(
                        es: "un nivel no puede llamarse así (\(level))", en: "a level can't be called this (\(level))"),
                    Phrase(
                        es: "el nombre significa otra cosa: elija otro",
                        en: "the name stands for something else: choose another"))
            } else if !normalized.insert(header).inserted {
                fail(
                    place(of: item),
                    Phrase(
                        es: "el nivel está repetido (\(Excerpt.of(level)))",
                        en: "the level is repeated (\(Excerpt.of(level)))"),
                    Phrase(
                        es: "nombre cada uno una vez, de arriba abajo", en: "name each once, from the top down"))
            } else {
                levels.append(level)
            }
        }
        return (levels, place(of: node))
    }

    mutating func nodes(_ node: YAMLNode?) -> [PlanEntry<NodeDescription>] {
        entries(node, of: Phrase("nodes")).map { entry in
            var description = NodeDescription()
            let fields = fields(
                entry.value, of: Phrase(es: "un nodo", en: "a node"),
                keys: PlanFileKeys.node.names)
            description.name = text(fields["name"], Phrase("name"))
            description.statement = text(fields["statement"], Phrase("statement"))
            description.weight = weight(fields["weight"])
            description.weightOrigin = description.weight.flatMap { _ in fields["weight"].map(place) }
            description.power = power(fields["power"])
            description.published = published(fields["published"])
            description.publishedOrigin = description.published.flatMap { _ in fields["published"].map(place) }
            description.source = text(fields["source"], Phrase("source"))
            return PlanEntry(code: entry.code, place: entry.place, value: description)
        }
    }

    mutating func indicators(_ node: YAMLNode?) -> [PlanEntry<IndicatorOverride>] {
        entries(node, of: Phrase("indicators")).map { entry in
            var override = IndicatorOverride()
            let fields = fields(
                entry.value, of: Phrase(es: "un indicador", en: "an indicator"),
                keys: PlanFileKeys.indicator.names)
            override.name = text(fields["name"], Phrase("name"))
            override.indicatorClass = word(fields["class"], Phrase("class"), in: .classes)
            override.annualisation = word(fields["annualisation"], Phrase("annualisation"), in: .annualisations)
            override.entity = text(fields["entity"], Phrase("entity"))
            override.baseline = number(fields["baseline"], Phrase("baseline")).map {
                Reading(.number($0), text: fields["baseline"]?.text ?? "")
            }
            override.ceiling = number(fields["ceiling"], Phrase("ceiling"))
            override.weight = weight(fields["weight"])
            return PlanEntry(code: entry.code, place: entry.place, value: override)
        }
    }

    /// An exponent: any number, also the infinities, under which the mean is the largest or the smallest child.
    private mutating func power(_ node: YAMLNode?) -> Double? {
        guard let node else { return nil }
        switch node.text?.lowercased() {
        case ".inf", "+.inf", "inf", "+inf": return .infinity
        case "-.inf", "-inf": return -.infinity
        default: return number(node, Phrase("power"))
        }
    }

    /// A printed percentage: a point marks decimals, as in every number of the plan file, and so does a comma, as it's
    /// printed; only before a decimal comma, or several of them, are points between thousands.
    private mutating func published(_ node: YAMLNode?) -> PublishedPercent? {
        guard let node, let text = text(node, Phrase("published")) else { return nil }
        if let number = NumberText(Array(text.utf8)[...]) {
            let format = number.format(usually: text.contains(",") ? .colombian : .plain)
            if let percent = PublishedPercent(number, text: text, format: format) { return percent }
        }
        fail(
            place(of: node),
            Phrase(
                es: "published no es un porcentaje (\(Excerpt.of(text)))",
                en: "published is no percentage (\(Excerpt.of(text)))"),
            Phrase(es: "escriba uno como 94,64%", en: "write one such as 94,64%"))
        return nil
    }
}
