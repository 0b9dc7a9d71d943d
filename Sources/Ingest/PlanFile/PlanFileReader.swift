import PlanModel

/// Reads a plan file, section by section; a mistake in one doesn't hide those of the others.
struct PlanFileReader {
    /// The path as given, for places.
    let file: String
    var findings = Findings()

    private static let sections =
        [
            "plan", "levels", "nodes", "indicators", "weights", "methodologies", "bands", "columns", "deck",
        ] + readingSections

    /// Everything that a plan file's bytes say, right or wrong.
    static func read(_ bytes: [UInt8], file: String) -> PlanFile {
        var reader = PlanFileReader(file: file)
        var plan = PlanFile()
        if let root = reader.root(of: bytes) {
            let sections = reader.fields(root, of: "the plan file", keys: Self.sections)
            plan.identity = reader.identity(sections["plan"])
            let (levels, place) = reader.levels(sections["levels"])
            plan.levelsPlace = place
            plan.reading = reader.reading(sections, levels: levels)
            plan.reading.year = plan.identity.year
            plan.nodes = reader.nodes(sections["nodes"])
            plan.indicators = reader.indicators(sections["indicators"])
            plan.weightSets = reader.weightSets(sections["weights"])
            plan.methodologies = reader.methodologies(sections["methodologies"])
            plan.bands = reader.bands(sections["bands"])
            plan.deck = reader.deck(sections["deck"])
        }
        plan.findings = reader.findings
        return plan
    }

    private mutating func root(of bytes: [UInt8]) -> YAMLNode? {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            fail(Place(file: file), "this isn't UTF-8 text", "save it as UTF-8")
            return nil
        }
        do {
            if let root = try YAMLComposer.value(of: bytes), !isNull(root) { return root }
            findings.add(.warning, at: Place(file: file), "the plan file says nothing", advice: "fill it, or remove it")
        } catch {
            findings.add([error.diagnostic(file: file)])
        }
        return nil
    }

    private mutating func identity(_ node: YAMLNode?) -> PlanIdentity {
        var identity = PlanIdentity()
        let fields = fields(node, of: "plan", keys: ["id", "title", "sector", "administration", "year", "source"])
        identity.id = text(fields["id"], "id") ?? identity.id
        identity.title = text(fields["title"], "title") ?? ""
        identity.sector = text(fields["sector"], "sector") ?? ""
        identity.administration = text(fields["administration"], "administration") ?? ""
        identity.year = year(fields["year"])
        identity.source = text(fields["source"], "source") ?? ""
        return identity
    }

    private mutating func year(_ node: YAMLNode?) -> Int? {
        guard let node, let number = number(node, "year") else { return nil }
        if let year = Int(exactly: number), (1...9999).contains(year) { return year }
        fail(place(of: node), "year is no year (\(Excerpt.of(node.text ?? "")))", "write one such as 2024")
        return nil
    }
}
