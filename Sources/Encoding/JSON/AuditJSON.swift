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
            "publishedPercents": .optional(publishedPercents),
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
        if let weight {
            members.append(.init(name: "weight", value: Self.json(weight.node, weight.interval)))
            members.append(
                .init(name: "weights", value: .array(weight.bounds.map { Self.json($0.node, $0.interval) })))
        }
        if !origins.isEmpty { members.append(.init(name: "origins", value: .array(origins.map(\.json)))) }
        if let cuts { members.append(.init(name: "cuts", value: .array(cuts.map { .text($0.description) }))) }
        if case .countImpossible(let below, let above) = kind {
            members.append(.init(name: "counts", value: .array([below, above].map(\.json))))
        }
        return .object(members)
    }

    private static func json(_ node: String, _ interval: ClosedRange<Double>?) -> JSONValue {
        .members([
            "node": .text(node), "low": .optional(interval?.lowerBound), "high": .optional(interval?.upperBound),
        ])
    }

    /// The weights that give what was published.
    var weight: AuditWeight? {
        if case .nodeWrong(let weight, _) = kind { weight } else { nil }
    }

    /// The other ways of computing that give what was published.
    var origins: [PercentOrigin] {
        switch kind {
        case .percentWrong(_, let origins), .percentUnsupported(_, let origins), .nodeWrong(_, let origins): origins
        default: []
        }
    }

    /// The cuts that a finding is about.
    var cuts: [Cut]? {
        switch kind {
        case .executedRepeated(let cuts), .noteRepeated(let cuts): cuts
        case .executedFalls(let cut): [cut]
        default: nil
        }
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
        .object(rowMembers + [.init(name: "column", value: .optional(column))])
    }
}

extension PercentOrigin {
    fileprivate var json: JSONValue {
        var (name, cut): (String, Cut?) = ("", nil)
        switch way {
        case .cap: name = "cap"
        case .cappedIndicators: name = "cappedIndicators"
        case .base(let base): name = base.rawValue
        case .mode(let mode): name = mode.rawValue
        case .inverse: name = "inverse"
        case .fraction: name = "fraction"
        case .previousCut(let before): (name, cut) = ("previousCut", before)
        }
        return .members([
            "way": .text(name), "cut": .optional(cut?.description), "value": .number(value),
            "truncated": .boolean(isTruncated),
        ])
    }
}

extension CountedPercent {
    fileprivate var json: JSONValue { .members(["count": .number(count), "percent": .number(percent)]) }
}
