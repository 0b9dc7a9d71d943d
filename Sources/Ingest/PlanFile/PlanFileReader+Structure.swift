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
        let items = items(node, "levels")
        guard items.count <= Self.levelLimit else {
            fail(
                place(of: items[Self.levelLimit]), "there are too many levels (\(items.count))",
                "give at most \(Self.levelLimit)")
            return (nil, place(of: node))
        }
        for item in items {
            guard let level = text(item, "a level") else { continue }
            let header = HeaderText.normalized(level)
            if reserved.contains(header) || header.hasPrefix(MatrixColumn.levelWeightPrefix) {
                fail(
                    place(of: item), "a level can't be called this (\(level))",
                    "the name stands for something else: choose another")
            } else if !normalized.insert(header).inserted {
                fail(
                    place(of: item), "the level is repeated (\(Excerpt.of(level)))", "name each once, from the top down"
                )
            } else {
                levels.append(level)
            }
        }
        return (levels, place(of: node))
    }

    mutating func nodes(_ node: YAMLNode?) -> [PlanEntry<NodeDescription>] {
        entries(node, of: "nodes").map { entry in
            var description = NodeDescription()
            let fields = fields(
                entry.value, of: "a node", keys: ["name", "statement", "weight", "power", "published", "source"])
            description.name = text(fields["name"], "name")
            description.statement = text(fields["statement"], "statement")
            description.weight = weight(fields["weight"])
            description.weightOrigin = description.weight.flatMap { _ in fields["weight"].map(place) }
            description.power = power(fields["power"])
            description.published = published(fields["published"])
            description.publishedOrigin = description.published.flatMap { _ in fields["published"].map(place) }
            description.source = text(fields["source"], "source")
            return PlanEntry(code: entry.code, place: entry.place, value: description)
        }
    }

    mutating func indicators(_ node: YAMLNode?) -> [PlanEntry<IndicatorOverride>] {
        entries(node, of: "indicators").map { entry in
            var override = IndicatorOverride()
            let fields = fields(
                entry.value, of: "an indicator",
                keys: ["name", "class", "annualisation", "entity", "baseline", "weight"])
            override.name = text(fields["name"], "name")
            override.indicatorClass = word(fields["class"], "class", in: .classes)
            override.annualisation = word(fields["annualisation"], "annualisation", in: .annualisations)
            override.entity = text(fields["entity"], "entity")
            override.baseline = number(fields["baseline"], "baseline").map {
                Reading(.number($0), text: fields["baseline"]?.text ?? "")
            }
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
        default: return number(node, "power")
        }
    }

    /// A printed percentage: a point marks decimals, as in every number of the plan file, and so does a comma, as it's
    /// printed; only before a decimal comma, or several of them, are points between thousands.
    private mutating func published(_ node: YAMLNode?) -> PublishedPercent? {
        guard let node, let text = text(node, "published") else { return nil }
        if let number = NumberText(Array(text.utf8)[...]) {
            let format = number.format(usually: text.contains(",") ? .colombian : .plain)
            if let percent = PublishedPercent(number, text: text, format: format) { return percent }
        }
        fail(place(of: node), "published is no percentage (\(Excerpt.of(text)))", "write one such as 94,64%")
        return nil
    }
}
