import PlanModel
import Reports

/// An indicator's published percentage is what its magnitudes give, rounded to nearest.
struct PrintedPercentRule: AuditRule {
    func findings(in subject: AuditSubject) -> [AuditFinding] {
        subject.rows.compactMap { node, row in
            guard let published = node.published, let printed = PrintedFigure(published) else { return nil }
            let place = subject.place(.published, of: node)
            guard let figure = subject.figures.untreated[node.id] else {
                return AuditFinding(
                    .percentUnsupported(status: node.outcome.status ?? ""), node.id, at: place, printed: published.text)
            }
            switch subject.reproduction(printed, of: node) {
            case .nearest, .tie:
                return nil
            case .truncated:
                return AuditFinding(.percentTruncated, node.id, at: place, printed, against: figure)
            case .none:
                let inputs = Self.inputs(of: row, base: subject.report.base, mode: subject.report.mode)
                return AuditFinding(.percentWrong(inputs: inputs), node.id, at: place, printed, against: figure)
            }
        }
    }

    /// The percentages that magnitudes within half a unit of their last printed place could give, for a plain ratio.
    static func inputs(of row: Observation, base: Base, mode: Mode) -> ClosedRange<Double>? {
        let target = base == .cut ? row.programmed : row.programmedYear
        guard row.annualisation != .falling, mode == .simple, let executed = row.executed.number,
            let programmed = target.number
        else { return nil }
        let low = executed - row.executed.halfUnit
        let high = executed + row.executed.halfUnit
        guard low >= 0, programmed > target.halfUnit else { return nil }
        return 100 * low / (programmed + target.halfUnit)...100 * high / (programmed - target.halfUnit)
    }
}

extension Reading {
    /// Half a unit of the last place that was written. What its marks mean needs not be known: all digits but those of
    /// the integer part are decimals.
    fileprivate var halfUnit: Double {
        guard let number, let integer = DecimalText(number.magnitude.rounded(.down), decimals: 0)?.integer else {
            return 0
        }
        let digits = text.count { ("0"..."9").contains($0) }
        return (0..<max(0, digits - integer.count)).reduce(0.5) { unit, _ in unit / 10 }
    }
}
