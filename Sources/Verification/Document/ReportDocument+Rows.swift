import Measurement
package import PlanModel
import Words

extension ReportDocument {
    /// Where the inputs of the report aren't the rows of its cut as they were kept elsewhere: an indicator's magnitudes.
    package func differences(from rows: [Observation]) -> [VerificationFinding] {
        plan.observations.filter { $0.cut == options.cut }.flatMap { row -> [VerificationFinding] in
            // A hole that a report makes of other cuts' rows has none of its own, and columns of years fill a row.
            guard let kept = rows.first(where: { $0.path == row.path && $0.indicator == row.indicator }),
                kept.years.isEmpty
            else { return [] }
            let members = [
                ("executed", row.executed, kept.executed), ("programmed", row.programmed, kept.programmed),
                ("programmedYear", row.programmedYear, kept.programmedYear), ("baseline", row.baseline, kept.baseline),
            ]
            return members.filter { $0.1.value != $0.2.value }.map { name, stated, found in
                VerificationFinding(
                    kind: .matrix, subject: row.indicator, member: name, stated: stated.number.map(numberText),
                    found: found.number.map(numberText))
            }
        }
    }
}
