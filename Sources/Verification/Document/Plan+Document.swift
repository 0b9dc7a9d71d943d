import PlanModel
import StrategyHost

extension Plan {
    /// The plan that a report was measured from, as far as that was kept.
    init(of report: JSONReader, inputs: JSONReader, methodology: JSONReader, file: String) throws(JSONFlaw) {
        let unit = try report.optional("unit")?.text
        let rows = try inputs.required("rows").elements.map { row throws(JSONFlaw) in
            var observation = try Observation(row, file: file)
            observation.unit = unit
            return observation
        }
        self.init(
            levels: try inputs.required("levels").elements.map { level throws(JSONFlaw) in try level.text },
            observations: rows)
        for (index, row) in rows.enumerated() where row.path.count != levels.count {
            throw JSONFlaw("'inputs.rows[\(index)].path' has another length than 'inputs.levels'")
        }
        identity = try PlanIdentity(report.required("plan"))
        guard let bands = StateBands(try inputs.required("bands").elements.map(StateBands.Band.init)) else {
            throw JSONFlaw("'inputs.bands' don't rise")
        }
        self.bands = bands
        for weight in try inputs.required("weights").elements {
            nodes[try weight.required("node").text, default: NodeDescription()].weight =
                try weight.required("weight").number
        }
        // A node's own exponent stands among what the methodology does, with the node's code.
        for effect in try methodology.required("effects").elements {
            guard let node = try effect.optional("node")?.text else { continue }
            nodes[node, default: NodeDescription()].power = try effect.required("value").possiblyInfinite
        }
        // The weights stand beside the rows and nodes by now; of the set only the name is left to count.
        if let set = try methodology.optional("weights")?.text { weightSets[set] = WeightSet() }
    }
}

extension PlanIdentity {
    fileprivate init(_ json: JSONReader) throws(JSONFlaw) {
        self.init()
        id = try json.required("id").text
        title = try json.required("title").text
        sector = try json.required("sector").text
        administration = try json.required("administration").text
        year = try json.optional("year")?.whole
        source = try json.required("source").text
    }
}

extension StateBands.Band {
    fileprivate init(_ json: JSONReader) throws(JSONFlaw) {
        self.init(
            from: try json.optional("from")?.number ?? -.infinity, state: try json.required("state").choice(),
            name: try json.optional("name")?.text)
    }
}

extension Observation {
    fileprivate init(_ json: JSONReader, file: String) throws(JSONFlaw) {
        let source = try json.optional("source")
        let place = Place(
            file: try source?.optional("file")?.text ?? file, sheet: try source?.optional("sheet")?.text,
            row: try source?.optional("line")?.whole)
        self.init(
            indicator: try json.required("indicator").text,
            path: try json.required("path").elements.map { code throws(JSONFlaw) in try code.text }, origin: place)
        cut = try json.optional("cut")?.cut
        weight = try json.optional("weight")?.number
        annualisation = try json.optional("annualisation")?.choice()
        baseline = try json.reading("baseline")
        ceiling = try json.optional("ceiling")?.number
        programmedYear = try json.reading("programmedYear")
        programmed = try json.reading("programmed")
        executed = try json.reading("executed")
        planGoal = try json.reading("planGoal")
        years = try (json.optional("years")?.elements ?? []).map { year throws(JSONFlaw) in
            YearFigures(
                try year.required("year").whole, goal: try year.reading("goal"), executed: try year.reading("executed"))
        }
    }
}
