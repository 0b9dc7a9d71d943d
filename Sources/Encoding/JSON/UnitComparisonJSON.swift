import PlanModel
public import Reports
public import Words

extension UnitComparison: NotedResult {
    /// The comparison under the schema `corte.units/1`: all units, with the names of `corte.comparison/1` and its notes in a
    /// language.
    public func json(in language: Language) -> JSONValue {
        .members([
            "schema": .text("corte.units/1"),
            "mode": .text(mode.rawValue),
            "methodologies": .array(zip(keys, methodologies).map { key, stamp in stamp.json(key: key) }),
            "bases": byKey(bases.map { .text($0.rawValue) }),
            "projected": byKey(methodologies.map { .boolean($0.isProjection) }),
            "plans": .number(Double(planCount)),
            "units": .array(units.map(json)),
            "summary": byLaterKey([.null] + summary.map(\.json)),
            "equal": .array(equal.map(\.json)),
            "notes": .notes(notes, in: language),
        ])
    }

    private func json(_ unit: ComparedUnit) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init(name: "unit", value: .optional(unit.unit)),
            .init(name: "cut", value: .optional(unit.cut?.description)),
            .init(name: "values", value: byKey(unit.outcomes.map { .optional($0.achievement) })),
        ]
        let statuses = zip(keys, unit.outcomes).compactMap { key, outcome in
            outcome.status.map { JSONValue.Member(name: key, value: .text($0)) }
        }
        if !statuses.isEmpty { members.append(.init(name: "statuses", value: .object(statuses))) }
        members.append(.init(name: "coverage", value: byKey(unit.coverage.map { .number($0) })))
        members.append(.init(name: "ranks", value: byKey(unit.ranks.map { .optional($0) })))
        if keys.count > 1 {
            members.append(.init(name: "differences", value: byLaterKey(unit.differences.map { .optional($0) })))
            members.append(.init(name: "shifts", value: byLaterKey(unit.shifts.map { .optional($0) })))
        }
        return .object(members)
    }

    private func byKey(_ values: [JSONValue]) -> JSONValue {
        .object(zip(keys, values).map { .init(name: $0, value: $1) })
    }

    private func byLaterKey(_ values: [JSONValue]) -> JSONValue {
        .object(zip(keys, values).dropFirst().map { .init(name: $0, value: $1) })
    }
}
