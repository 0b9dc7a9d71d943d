import Measurement
package import PlanModel
import Reports
import Words

extension ReportDocument {
    /// Whether the report was measured of the rows of its cut alone: it neither looks at other cuts, nor has holes for what
    /// they alone report.
    package func isMade(of rows: [Observation]) -> Bool {
        !options.base.countsYears && options.horizon == nil
            && plan.observations.allSatisfy { row in rows.contains { Self.areSame($0, row) } }
    }

    /// Where the inputs of the report aren't the rows of its cut as they were kept elsewhere: what is said of an indicator,
    /// and indicators that only one of the two has.
    package func differences(from rows: [Observation]) -> [VerificationFinding] {
        let own = plan.observations.filter { $0.cut == options.cut }
        let missing = rows.filter { row in !own.contains { Self.areSame($0, row) } }
        return own.flatMap { row -> [VerificationFinding] in
            guard let kept = rows.first(where: { Self.areSame($0, row) }) else {
                // A hole that a report makes of other cuts' rows has no figures of its own.
                return row.executed == .absent && row.programmed == .absent
                    ? [] : [VerificationFinding(kind: .matrix, subject: row.indicator, stated: row.indicator)]
            }
            return Self.differences(of: row, from: kept)
        } + missing.map { VerificationFinding(kind: .matrix, subject: $0.indicator, found: $0.indicator) }
    }

    private static func areSame(_ row: Observation, _ other: Observation) -> Bool {
        row.path == other.path && row.indicator == other.indicator
    }

    private static func differences(of row: Observation, from kept: Observation) -> [VerificationFinding] {
        func text(_ reading: Reading) -> String {
            switch reading.value {
            // A history has no -0.
            case .number(let number): numberText(number + 0)
            case .notProgrammed: "notProgrammed"
            case .noTarget: "noTarget"
            case .notReported: "notReported"
            }
        }
        var members: [(name: String, stated: String?, found: String?)] = [
            ("baseline", text(row.baseline), text(kept.baseline)),
            ("planGoal", text(row.planGoal), text(kept.planGoal)),
            ("annualisation", row.annualisation?.rawValue, kept.annualisation?.rawValue),
            ("ceiling", row.ceiling.map(numberText), kept.ceiling.map(numberText)),
        ]
        // Columns of years fill a row.
        if kept.years.isEmpty {
            members += [
                ("executed", text(row.executed), text(kept.executed)),
                ("programmed", text(row.programmed), text(kept.programmed)),
                ("programmedYear", text(row.programmedYear), text(kept.programmedYear)),
            ]
        }
        return members.filter { $0.stated != $0.found }.map { name, stated, found in
            VerificationFinding(kind: .matrix, subject: row.indicator, member: name, stated: stated, found: found)
        }
    }
}
