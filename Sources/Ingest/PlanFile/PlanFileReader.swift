import PlanModel
import Words

/// Reads a plan file, section by section; a mistake in one doesn't hide those of the others.
struct PlanFileReader: YAMLReading {
    /// The path as given, for places.
    let file: String
    var findings = Findings()

    /// Everything that a plan file's bytes say, right or wrong.
    static func read(_ bytes: [UInt8], file: String) -> PlanFile {
        var reader = PlanFileReader(file: file)
        var plan = PlanFile()
        if let root = reader.root(of: bytes) {
            let sections = reader.fields(
                root, of: Phrase(es: "el archivo del plan", en: "the plan file"), keys: PlanFileKeys.root.names)
            (plan.identity, plan.yearPlace) = reader.identity(sections["plan"])
            let (levels, place) = reader.levels(sections["levels"])
            plan.levelsPlace = place
            plan.reading = reader.reading(sections, levels: levels)
            plan.reading.year = plan.identity.year
            plan.nodes = reader.nodes(sections["nodes"])
            plan.indicators = reader.indicators(sections["indicators"])
            plan.weightSets = reader.weightSets(sections["weights"])
            plan.methodologies = reader.methodologies(sections["methodologies"])
            plan.bands = reader.bands(sections["bands"])
            plan.outlooks = reader.outlooks(sections["projection"])
            plan.deck = reader.deck(sections["deck"])
        }
        plan.findings = reader.findings
        return plan
    }

    private mutating func root(of bytes: [UInt8]) -> YAMLNode? {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            fail(
                Place(file: file), Phrase(es: "esto no es texto UTF-8", en: "this isn't UTF-8 text"),
                Phrase(es: "guárdelo como UTF-8", en: "save it as UTF-8"))
            return nil
        }
        do {
            if let root = try YAMLComposer.value(of: bytes), !isNull(root) { return root }
            findings.add(
                .warning, at: Place(file: file),
                Phrase(es: "el archivo del plan no dice nada", en: "the plan file says nothing"),
                advice: Phrase(es: "llénelo, o quítelo", en: "fill it, or remove it"))
        } catch {
            findings.add([error.diagnostic(file: file)])
        }
        return nil
    }

    private mutating func identity(_ node: YAMLNode?) -> (PlanIdentity, yearPlace: Place?) {
        var identity = PlanIdentity()
        let fields = fields(node, of: Phrase("plan"), keys: PlanFileKeys.plan.names)
        identity.id = text(fields["id"], Phrase("id")) ?? identity.id
        identity.title = text(fields["title"], Phrase("title")) ?? ""
        identity.sector = text(fields["sector"], Phrase("sector")) ?? ""
        identity.administration = text(fields["administration"], Phrase("administration")) ?? ""
        identity.year = year(fields["year"])
        identity.source = text(fields["source"], Phrase("source")) ?? ""
        return (identity, fields["year"].map(place))
    }

    private mutating func year(_ node: YAMLNode?) -> Int? {
        guard let node, let number = number(node, Phrase("year")) else { return nil }
        if let year = Int(exactly: number), (1...9999).contains(year) { return year }
        let shown = Excerpt.of(node.text ?? "")
        fail(
            place(of: node), Phrase(es: "year no es un año (\(shown))", en: "year is no year (\(shown))"),
            Phrase(es: "escriba uno como 2024", en: "write one such as 2024"))
        return nil
    }
}
