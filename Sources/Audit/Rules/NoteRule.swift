import PlanModel
import Reports

/// The lag, over-execution and difference that a note gives are those of the magnitudes.
struct NoteRule: AuditRule {
    func findings(in subject: AuditSubject) -> [AuditFinding] {
        subject.rows.flatMap { findings(on: $0, $1, in: subject) }
    }

    /// What it finds in the note of one row.
    func findings(on node: ReportNode, _ row: Observation, in subject: AuditSubject) -> [AuditFinding] {
        guard let note = row.note, let achievement = subject.figures.untreated[node.id] else { return [] }
        let place = subject.place(.note, of: node)
        let figures = NoteFigures(row: row, achievement: achievement, base: subject.report.base)
        return NoteScanner(note, marks: subject.marks, year: row.cut?.year).claims.compactMap { claim in
            claim.isPercent ? percent(claim, of: node, figures, at: place) : gap(claim, of: node, figures, at: place)
        }
    }

    private func percent(
        _ claim: NoteClaim, of node: ReportNode, _ figures: NoteFigures, at place: Place?
    ) -> AuditFinding? {
        guard let figure = figures.percent(claim.subject) else { return nil }
        let printed = claim.number.percentage(near: figure.value)
        let reproduction = printed.reproduction(of: figure)
        if reproduction.isNearest { return nil }

        // What follows from a percentage that is rightly rounded is as right.
        let published = node.published.flatMap { PrintedFigure($0) }
        let fromPublished = published.flatMap { NoteFigures.percent(claim.subject, of: $0.value) }
        let follows = fromPublished == printed.value
        if follows, let published, published.reproduction(of: figures.achievement).isNearest { return nil }

        let kind: AuditKind =
            reproduction == .truncated
            ? .notePercentTruncated(subject: claim.subject)
            : .notePercentWrong(subject: claim.subject, followsPublished: follows)
        return AuditFinding(kind, node.id, at: place, printed, against: figure)
    }

    private func gap(
        _ claim: NoteClaim, of node: ReportNode, _ figures: NoteFigures, at place: Place?
    ) -> AuditFinding? {
        guard let gap = figures.gap else { return nil }
        let number = claim.number
        func matches(_ figure: MeasuredFigure?) -> Bool {
            guard let figure else { return false }
            return [number.reading, number.otherReading].compactMap(\.self)
                .contains { $0.reproduction(of: figure).isNearest }
        }
        if number.reading.reproduction(of: gap).isNearest { return nil }

        let readings = [number.reading, number.otherReading].compactMap { $0?.value.value }
        let likely = number.likelyReading(ofWhole: figures.areWhole)
        // An indicator in percent has its gap in percent; what else the note counts isn't the indicator.
        let kind: AuditKind? =
            if matches(gap) {
                .noteGapMarks(readings: readings)
            } else if figures.isShare {
                nil
            } else if matches(figures.gapOfYear) {
                .noteGapYear
            } else {
                .noteGapWrong(readings: readings)
            }
        return kind.map { AuditFinding($0, node.id, at: place, likely, against: gap) }
    }
}
