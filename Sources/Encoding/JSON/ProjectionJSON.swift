import PlanModel
public import Reports
public import Words

extension Projection: NotedResult {
    /// The projection under the schema `corte.projection/1`, with its notes in a language.
    public func json(in language: Language) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init(name: "schema", value: .text("corte.projection/1")),
            .init(name: "plan", value: plan.json),
            .init(name: "unit", value: .optional(unit)),
            .init(name: "cut", value: .text(cut.description)),
            .init(name: "horizon", value: .text(horizon.description)),
            .init(name: "mode", value: .text(mode.rawValue)),
            .init(name: "methodology", value: methodology.json()),
            .init(
                name: "outlooks",
                value: .members(["likely": .number(outlooks.likely), "unlikely": .number(outlooks.unlikely)])),
            .init(name: "draws", value: .number(Double(draws))),
            .init(name: "nodes", value: .array(nodes.map(\.json))),
        ]
        if !backtest.isEmpty { members.append(.init(name: "backtest", value: .array(backtest.map(\.json)))) }
        members.append(.init(name: "notes", value: .notes(notes, in: language)))
        return .object(members)
    }
}

extension ProjectedNode {
    fileprivate var json: JSONValue {
        var members: [JSONValue.Member] = []
        func add(_ name: String, _ value: JSONValue) { members.append(.init(name: name, value: value)) }
        add("id", .text(id))
        add("level", .text(level))
        add("parent", .optional(parent))
        add("name", .text(name))
        add("reported", .optional(reported.achievement))
        if let status = reported.status { add("reportedStatus", .text(status)) }
        add("projected", .optional(projected.achievement))
        if let status = projected.status { add("projectedStatus", .text(status)) }
        add("moved", .optional(moved))
        add("outlook", .optional(outlook?.rawValue))
        if indicator == nil {
            add("independent", independent?.json ?? .null)
            add("together", together?.json ?? .null)
        }
        add("path", .array(path.map(\.json)))
        if let indicator { members += indicator.members }
        return .object(members)
    }
}

extension ProjectedNode.Detail {
    /// Amounts in the indicator's unit.
    fileprivate var members: [JSONValue.Member] {
        var members: [JSONValue.Member] = [
            .init(name: "executed", value: .optional(reported)),
            .init(name: "reportedOn", value: .optional(estimate?.reported?.description)),
            .init(name: "target", value: .optional(estimate?.target)),
            .init(name: "annualisation", value: .optional(observation.annualisation?.rawValue)),
        ]
        if let unit = observation.measureUnit { members.append(.init(name: "measureUnit", value: .text(unit))) }
        guard let estimate else { return members + [.init(name: "estimate", value: .null)] }
        members.append(.init(name: "estimate", value: .object(estimate.members)))
        members.append(.init(name: "intervals", value: .array(intervals.map(\.json))))
        return members
    }
}

extension ProjectedNode.Certainty {
    fileprivate var json: JSONValue {
        .members(["probability": .number(probability), "intervals": .array(intervals.map(\.json))])
    }
}

extension ProjectedNode.Interval {
    fileprivate var json: JSONValue {
        .members(["coverage": .number(coverage), "low": .number(low), "high": .number(high)])
    }
}

extension ProjectedNode.Step {
    fileprivate var json: JSONValue {
        .members([
            "cut": .text(cut.description), "executed": .optional(executed), "programmed": .optional(programmed),
        ])
    }
}

extension BacktestScore {
    fileprivate var json: JSONValue {
        .members([
            "method": .optional(method), "cases": .number(Double(cases)), "intervals": .number(Double(intervals)),
            "meanError": .optional(meanError), "coverage80": .optional(coverage80),
            "coverage95": .optional(coverage95), "brier": .optional(brier),
        ])
    }
}
