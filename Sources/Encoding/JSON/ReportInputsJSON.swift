import PlanModel
import Reports

extension ReportInputs {
    /// What the report was measured from, for whoever computes it again.
    func json(horizon: Cut?) -> JSONValue {
        .members([
            "levels": .array(levels.map { .text($0) }),
            "horizon": .optional(horizon?.description),
            "askedWeights": .optional(askedWeights),
            "bands": .array(bands.bands.map(\.json)),
            "weights": .array(weights.map { .members(["node": .text($0.code), "weight": .number($0.weight)]) }),
            "rows": .array(rows.map(\.inputJSON)),
        ])
    }
}

extension PlanSource {
    /// The file and the digest of what was read of it.
    var json: JSONValue { .members(["file": .text(file), "sha256": .text(sha256)]) }
}

extension StateBands.Band {
    /// From which achievement on, in percent; the lowest band begins nowhere.
    fileprivate var json: JSONValue {
        .members([
            "from": from.isFinite ? .number(from) : .null, "state": .text(state.rawValue), "name": .optional(name),
        ])
    }
}

extension Observation {
    /// What a measurement takes of a row; what a row doesn't have isn't there.
    fileprivate var inputJSON: JSONValue {
        var members: [JSONValue.Member] = []
        func add(_ name: String, _ value: JSONValue?) {
            if let value { members.append(.init(name: name, value: value)) }
        }
        add("indicator", .text(indicator))
        add("path", .array(path.map { .text($0) }))
        add("cut", cut.map { .text($0.description) })
        add("weight", weight.map { .number($0) })
        add("annualisation", annualisation.map { .text($0.rawValue) })
        add("baseline", baseline.inputJSON)
        add("ceiling", ceiling.map { .number($0) })
        add("programmedYear", programmedYear.inputJSON)
        add("programmed", programmed.inputJSON)
        add("executed", executed.inputJSON)
        add("planGoal", planGoal.inputJSON)
        if !years.isEmpty { add("years", .array(years.map(\.inputJSON))) }
        add("source", .object(origin.rowMembers))
        return .object(members)
    }
}

extension YearFigures {
    fileprivate var inputJSON: JSONValue {
        let figures = [("goal", goal.inputJSON), ("executed", executed.inputJSON)]
        return .object(
            [.init(name: "year", value: .number(Double(year)))]
                + figures.compactMap { name, value in value.map { .init(name: name, value: $0) } })
    }
}

extension Reading {
    /// The number, or the word of why there's none; nil where nothing was reported.
    fileprivate var inputJSON: JSONValue? {
        switch value {
        case .number(let number): .number(number)
        case .notProgrammed: .text("notProgrammed")
        case .noTarget: .text("noTarget")
        // A hole that was written, as `ND`, isn't a cell that was never there.
        case .notReported: text.isEmpty ? nil : .text("notReported")
        }
    }
}
