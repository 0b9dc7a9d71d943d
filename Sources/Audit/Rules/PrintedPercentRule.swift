import PlanModel
import Reports

/// An indicator's published percentage is what its magnitudes give, rounded to nearest; where it isn't, what it could be.
struct PrintedPercentRule: AuditRule {
    func findings(in subject: AuditSubject) -> [AuditFinding] {
        let isCapped = isCapped(subject)
        let alternatives = Alternatives(subject.recalculation)
        return subject.rows.compactMap { node, row in
            guard let published = node.published, let printed = PrintedFigure(published) else { return nil }
            let place = subject.place(.published, of: node)
            guard let figure = subject.figures.untreated[node.id] else {
                let kind = AuditKind.percentUnsupported(
                    status: node.outcome.status ?? "",
                    origins: alternatives.origins(of: printed, node, row, in: subject))
                return AuditFinding(kind, node.id, at: place, printed: published.text)
            }
            switch subject.reproduction(printed, of: node) {
            case .nearest, .tie:
                return nil
            case .truncated:
                let cap = isCapped ? PercentOrigin.cap(printed, for: figure) : nil
                let kind: AuditKind = cap.map { .percentWrong(inputs: nil, origins: [$0]) } ?? .percentTruncated
                return AuditFinding(kind, node.id, at: place, printed, against: figure)
            case .none:
                let kind = AuditKind.percentWrong(
                    inputs: Self.inputs(of: row, base: subject.report.base, mode: subject.report.mode),
                    origins: alternatives.origins(of: printed, node, row, in: subject))
                return AuditFinding(kind, node.id, at: place, printed, against: figure)
            }
        }
    }

    /// Whether the published percentages are evidently capped: none is above 100, and one of 100 stands for so much more
    /// that cutting off decimals doesn't explain it.
    private func isCapped(_ subject: AuditSubject) -> Bool {
        let published = subject.rows.compactMap { node, _ in
            node.published.flatMap { PrintedFigure($0) }.map { (node, $0) }
        }
        return published.allSatisfy { $1.value <= .hundred }
            && published.contains { node, printed in
                guard let figure = subject.figures.untreated[node.id] else { return false }
                return PercentOrigin.cap(printed, for: figure) != nil
                    && subject.reproduction(printed, of: node) == .none
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
    var halfUnit: Double {
        guard let number, let integer = DecimalText(number.magnitude.rounded(.down), decimals: 0)?.integer else {
            return 0
        }
        let digits = text.count { ("0"..."9").contains($0) }
        return (0..<max(0, digits - integer.count)).reduce(0.5) { unit, _ in unit / 10 }
    }
}
