import PlanModel
public import Reports
public import Words

extension Report: NotedResult {
    /// The report under the schema `corte.report/1`, with its notes in a language.
    public func json(in language: Language) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init(name: "schema", value: .text("corte.report/1")),
            .init(name: "plan", value: plan.json),
            .init(name: "unit", value: .optional(unit)),
            .init(name: "cut", value: .optional(cut?.description)),
            .init(name: "base", value: .text(base.rawValue)),
            .init(name: "mode", value: .text(mode.rawValue)),
            .init(name: "methodology", value: methodology.json()),
            .init(name: "nodes", value: .array(nodes.map(\.json))),
            .init(name: "notes", value: .notes(notes, in: language)),
        ]
        if let inputs {
            members.append(.init(name: "sources", value: .array(sources.map(\.json))))
            members.append(.init(name: "inputs", value: inputs.json(horizon: horizon)))
        }
        return .object(members)
    }
}

extension PlanIdentity {
    var json: JSONValue {
        .members([
            "id": .text(id), "title": .text(title), "sector": .text(sector), "administration": .text(administration),
            "year": .optional(year), "source": .text(source),
        ])
    }
}

extension MethodologyStamp {
    /// The methodology, with its key in a comparison where it has one.
    func json(key: String? = nil) -> JSONValue {
        let head = key.map { [JSONValue.Member(name: "key", value: .text($0))] } ?? []
        return .object(
            head + [
                .init(name: "given", value: .text(given)),
                .init(name: "expression", value: .text(expression)),
                .init(name: "fingerprint", value: .text(fingerprint)),
                .init(name: "minimumCoverage", value: .number(minimumCoverage.weight)),
                .init(name: "minimumReported", value: .number(minimumCoverage.children)),
                .init(name: "weights", value: .optional(weights)),
                .init(name: "strategies", value: .array(strategies.map(\.json))),
                .init(name: "effects", value: .array(effects.map(\.json))),
            ])
    }
}

extension MethodologyEffect {
    /// Infinities are texts, as JSON has none.
    fileprivate var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init(name: "meaning", value: .text(meaning.word)),
            .init(name: "value", value: value.isFinite ? .number(value) : .text(value < 0 ? "-inf" : "inf")),
            .init(name: "unit", value: .optional(unit)),
        ]
        switch place {
        case .level(let level): members.append(.init(name: "level", value: .text(level)))
        case .node(let code): members.append(.init(name: "node", value: .text(code)))
        case nil: break
        }
        return .object(members)
    }
}

extension MethodologyStamp.Strategy {
    var json: JSONValue {
        .members([
            "id": .text(id), "name": .text(name), "version": .text(version), "sha256": .text(sha256),
            "from": .text(file ?? "bundled"),
            "parameters": .object(parameters.map { .init(name: $0.name, value: .text($0.value)) }),
        ])
    }
}

extension ReportNode {
    var json: JSONValue {
        var members: [JSONValue.Member] = []
        func add(_ name: String, _ value: JSONValue) { members.append(.init(name: name, value: value)) }
        add("id", .text(id))
        add("level", .text(level))
        add("parent", .optional(parent))
        add("name", .text(name))
        add("achievement", .optional(outcome.achievement))
        if let status = outcome.status { add("status", .text(status)) }
        add("untreated", .optional(untreated))
        add("state", .optional(band?.state.rawValue))
        if let name = band?.name { add("stateName", .text(name)) }
        if let trajectory {
            add("trajectory", .number(trajectory))
            add("gap", .optional(gap))
        }
        add("mask", .optional(mask))
        add("coverage", .number(coverage))
        add("lower", .optional(lower))
        add("upper", .optional(upper))
        add("weight", .number(weight))
        add("share", .optional(share))
        add("effectiveWeight", .optional(effectiveWeight))
        add("contribution", .optional(contribution))
        add("published", .optional(published?.text))
        if let indicator { members += indicator.members(executed: executed, programmed: programmed) }
        if let origin {
            add("source", .object(origin.rowMembers))
        }
        return .object(members)
    }
}

extension ReportNode.Detail {
    fileprivate func members(executed: Double?, programmed: Double?) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = [
            .init(name: "executed", value: .optional(executed)),
            .init(name: "programmed", value: .optional(programmed)),
            .init(name: "programmedYear", value: .optional(observation.programmedYear.number)),
            .init(name: "baseline", value: .optional(observation.baseline.number)),
            .init(name: "annualisation", value: .optional(observation.annualisation?.rawValue)),
            .init(name: "class", value: .optional(observation.indicatorClass?.rawValue)),
            .init(name: "entity", value: .optional(observation.entity)),
        ]
        if let unit = observation.measureUnit { members.append(.init(name: "measureUnit", value: .text(unit))) }
        if let estimate {
            let reported = JSONValue.Member(name: "reported", value: .optional(observation.executed.number))
            members.append(.init(name: "estimate", value: .object(estimate.members + [reported])))
        }
        if let distribution { members.append(.init(name: "law", value: distribution.json)) }
        if !years.isEmpty { members.append(.init(name: "years", value: .array(years.map(\.json)))) }
        return members
    }
}

extension MeasuredYear {
    /// A year as it counts; one that is yet to come has a goal alone.
    fileprivate var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init(name: "year", value: .number(Double(year))), .init(name: "goal", value: .optional(goal.number)),
        ]
        if let outcome {
            members += [
                .init(name: "due", value: .optional(due.number)),
                .init(name: "executed", value: .optional(executed.number)),
                .init(name: "achievement", value: .optional(outcome.achievement)),
            ]
            if let status = outcome.status { members.append(.init(name: "status", value: .text(status))) }
            if let treated { members.append(.init(name: "treated", value: .optional(treated.achievement))) }
        }
        return .object(members)
    }
}
