import PlanModel
public import Reports
public import Words

extension Trace: NotedResult {
    /// The trace under the schema `corte.trace/1`, with its notes in a language.
    public func json(in language: Language) -> JSONValue {
        .members([
            "schema": .text("corte.trace/1"),
            "plan": plan.json,
            "unit": .optional(unit),
            "cut": .optional(cut?.description),
            "base": .text(base.rawValue),
            "mode": .text(mode.rawValue),
            "methodology": methodology.json(),
            "node": node.json,
            "notes": .notes(notes, in: language),
        ])
    }
}

extension TraceNode {
    fileprivate var json: JSONValue {
        var members: [JSONValue.Member] = []
        func add(_ name: String, _ value: JSONValue) { members.append(.init(name: name, value: value)) }
        add("id", .text(measured.id))
        add("level", .text(measured.level))
        add("name", .text(measured.name))
        add("achievement", .optional(measured.outcome.achievement))
        if let trajectory = measured.trajectory {
            add("trajectory", .number(trajectory))
            add("gap", .optional(measured.gap))
        }
        if let status = measured.outcome.status { add("status", .text(status)) }
        if countsAsZero { add("countsAs", .number(0)) }
        if let formula {
            if measured.untreated == nil { add("dividesByZero", .boolean(formula.dividesByZero)) }
            add("rule", .text(formula.letters(\.rawValue)))
            add("formula", .text(formula.text(numberText)))
        }
        if !treatments.isEmpty {
            add("untreated", .optional(measured.untreated))
            add("treatments", .array(treatments.map(\.json)))
        }
        add("coverage", .number(measured.coverage))
        if let weightSource {
            add("weight", .number(measured.weight))
            add("weightSource", weightSource.json)
            add("share", .optional(measured.share))
            add("contribution", .optional(measured.contribution))
        }
        if let estimate = measured.indicator?.estimate {
            add("estimate", .object(estimate.members))
        }
        if measured.indicator != nil { add("inputs", .array(inputs.map(\.json))) }
        if !missing.isEmpty { add("missing", .array(missing.map { .text($0.measured.id) })) }
        if !children.isEmpty { add("children", .array(children.map(\.json))) }
        return .object(members)
    }
}

extension TraceNode.Treatment {
    fileprivate var json: JSONValue {
        let limit = effects.first { $0.meaning == .cap }?.value
        let floor = effects.first { $0.meaning == .floor }?.value
        var members: [JSONValue.Member] = [
            .init(name: "expression", value: .text(expression)), .init(name: "limit", value: .optional(limit)),
            .init(name: "acts", value: .boolean(isActing)),
        ]
        if let floor { members.append(.init(name: "floor", value: .number(floor))) }
        if limit != nil || floor != nil {
            // Which of the two it acts on: the distribution of what is projected, of which it takes the mean, or the figure itself.
            var rule = distribution == nil ? "x" : "Y"
            if floor != nil { rule = "max(\(rule), floor)" }
            if limit != nil { rule = "min(\(rule), limit)" }
            members.append(.init(name: "rule", value: .text(distribution == nil ? rule : "E[\(rule)]")))
        }
        if let distribution { members.append(.init(name: "law", value: distribution.json)) }
        return .object(members)
    }
}

extension TraceNode.WeightSource {
    fileprivate var json: JSONValue {
        switch self {
        case .set(let name, let place):
            .object([.init(name: "set", value: .text(name))] + (place.map(\.rowMembers) ?? []))
        case .node: .members(["from": .text("node")])
        case .row(let place): .object(place.rowMembers)
        case .equal: .members(["from": .text("equal")])
        }
    }
}

extension TraceInput {
    fileprivate var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init(name: "role", value: .text(role.rawValue)), .init(name: "value", value: .optional(reading.number)),
            .init(name: "text", value: .text(reading.text)),
        ]
        if let year { members.append(.init(name: "year", value: .number(Double(year)))) }
        if let cut { members.append(.init(name: "cut", value: .text(cut.description))) }
        return .object(members + place.rowMembers)
    }
}
