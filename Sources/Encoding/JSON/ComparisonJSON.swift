import PlanModel
public import Reports
public import Words

extension Comparison: NotedResult {
    /// The comparison under the schema `corte.comparison/1`, with its notes in a language.
    public func json(in language: Language) -> JSONValue {
        let first = reports[0]
        return .members([
            "schema": .text("corte.comparison/1"),
            "plan": first.plan.json,
            "unit": .optional(first.unit),
            "cut": .optional(first.cut?.description),
            "mode": .text(first.mode.rawValue),
            "methodologies": .array(
                zip(keys, reports).map { key, report in report.methodology.json(key: key) }),
            "bases": .object(zip(keys, reports).map { .init(name: $0, value: .text($1.base.rawValue)) }),
            "horizons": .object(zip(keys, reports).map { .init(name: $0, value: .optional($1.horizon?.description)) }),
            "nodes": .array(
                nodes.indices.map { index in
                    nodes[index].json(keys: keys, measured: reports.map { $0.nodes[index] })
                }),
            "summary": .object(zip(keys.dropFirst(), summary).map { .init(name: $0, value: $1.json) }),
            "equal": .array(equal.map(\.json)),
            "notes": .notes(notes, in: language),
        ])
    }
}

extension ComparedNode {
    fileprivate func json(keys: [String], measured: [ReportNode]) -> JSONValue {
        func byKey(_ values: [JSONValue]) -> JSONValue {
            .object(zip(keys, values).map { .init(name: $0, value: $1) })
        }
        func byLaterKey(_ values: [JSONValue]) -> JSONValue {
            .object(zip(keys, values).dropFirst().map { .init(name: $0, value: $1) })
        }
        let statuses = zip(keys, outcomes).compactMap { key, outcome in
            outcome.status.map { JSONValue.Member(name: key, value: .text($0)) }
        }
        var members: [JSONValue.Member] = [
            .init(name: "id", value: .text(id)),
            .init(name: "level", value: .text(level)),
            .init(name: "parent", value: .optional(parent)),
            .init(name: "name", value: .text(name)),
            .init(name: "values", value: byKey(outcomes.map { .optional($0.achievement) })),
        ]
        if !statuses.isEmpty { members.append(.init(name: "statuses", value: .object(statuses))) }
        members += [
            .init(name: "differences", value: byLaterKey(differences.map { .optional($0) })),
            .init(name: "ranks", value: byKey(ranks.map { .optional($0) })),
            .init(name: "shifts", value: byLaterKey(shifts.map { .optional($0) })),
            .init(
                name: "causes",
                value: byLaterKey(
                    causes.map { .array($0.map { .members(["node": .text($0.node), "points": .number($0.points)]) }) })),
        ]
        if measured.contains(where: { $0.trajectory != nil }) {
            members += [
                .init(name: "trajectories", value: byKey(measured.map { .optional($0.trajectory) })),
                .init(name: "gaps", value: byKey(measured.map { .optional($0.gap) })),
            ]
        }
        return .object(members)
    }
}

extension EqualMethodologies {
    var json: JSONValue {
        .members(["first": .text(first), "second": .text(second), "reason": .text(reason.rawValue)])
    }
}

extension ShiftSummary {
    var json: JSONValue {
        .members([
            "meanDifference": .optional(meanDifference), "largestDifference": .optional(largestDifference),
            "meanShift": .optional(meanShift), "largestShift": .optional(largestShift),
            "spearman": .optional(spearman), "kendall": .optional(kendall),
        ])
    }
}
