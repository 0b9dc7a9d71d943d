public import Audit
import PlanModel
public import Reports

extension Audit {
    /// The audit under the schema `corte.audit/1`, with its sentences in a language.
    public func json(in language: AuditLanguage) -> JSONValue {
        .members([
            "schema": .text("corte.audit/1"),
            "plan": report.plan.json,
            "unit": .optional(report.unit),
            "cut": .optional(report.cut?.description),
            "base": .text(report.base.rawValue),
            "mode": .text(report.mode.rawValue),
            "methodology": report.methodology.json(),
            "findings": .array(findings.map { $0.json(in: language) }),
            "summary": .members([
                "error": .optional(count(.error)), "warning": .optional(count(.warning)),
                "note": .optional(count(.note)),
            ]),
        ])
    }
}

extension AuditFinding {
    fileprivate func json(in language: AuditLanguage) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init(name: "code", value: .text(code)),
            .init(name: "severity", value: .text(severity.rawValue)),
            .init(name: "node", value: .text(node)),
            .init(name: "place", value: place?.json ?? .null),
            .init(name: "printed", value: .optional(printed)),
            .init(name: "recomputed", value: .optional(recomputed)),
            .init(name: "difference", value: .optional(difference)),
            .init(name: "text", value: .text(sentence(in: language))),
        ]
        if let readings { members.append(.init(name: "readings", value: .array(readings.map { .number($0) }))) }
        if let mean { members.append(.init(name: "mean", value: .number(mean))) }
        if case .nodeWrong(let weight?) = kind {
            members.append(
                .init(
                    name: "weight",
                    value: .members([
                        "node": .text(weight.node), "low": .optional(weight.interval?.lowerBound),
                        "high": .optional(weight.interval?.upperBound),
                    ])))
        }
        return .object(members)
    }

    /// The ways in which a note's number can be read.
    var readings: [Double]? {
        switch kind {
        case .noteGapWrong(let readings), .noteGapMarks(let readings): readings
        default: nil
        }
    }

    /// The mean that gives what was published.
    var mean: Double? {
        switch kind {
        case .nodeTie(let mean, _, _, _), .nodeFromPublished(let mean), .nodeEqualWeights(let mean): mean
        default: nil
        }
    }
}

extension Place {
    fileprivate var json: JSONValue {
        .members(["file": .text(file), "line": .optional(row), "column": .optional(column)])
    }
}
