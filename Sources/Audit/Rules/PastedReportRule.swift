import PlanModel
import Reports

/// A report is of its own cut: its amount and its note aren't those of the cuts before, pasted.
///
/// Much is the same from cut to cut for good reasons: a constant indicator, one that has reached the year's programme, one
/// of which nothing has been executed yet, `En cumplimiento`. What's told is an amount that stands still over three cuts
/// or more while what's due moves, and, of amounts that have changed since, a note that gives figures which aren't theirs,
/// or tells a story without any.
struct PastedReportRule: AuditRule {
    /// At how many cuts an amount has to be the same.
    private static let fewestCuts = 3
    /// How many words make a story.
    private static let fewestWords = 8

    func findings(in subject: AuditSubject) -> [AuditFinding] {
        subject.rows.flatMap { node, row -> [AuditFinding] in
            let reports = subject.earlier(row) + [row]
            return [
                amount(reports, row).map {
                    AuditFinding(
                        .executedRepeated(cuts: $0), node.id, at: subject.place(.executed, of: node),
                        printed: row.executed.text)
                },
                note(reports, node, row, in: subject).map {
                    AuditFinding(.noteRepeated(cuts: $0), node.id, at: subject.place(.note, of: node))
                },
            ].compactMap(\.self)
        }
    }

    /// The cuts with the same amount; nil where there's nothing to tell.
    private func amount(_ reports: [Observation], _ row: Observation) -> [Cut]? {
        guard row.annualisation != .constant, let executed = row.executed.number, executed != 0 else { return nil }
        let same = reports.suffix { $0.executed.number == executed }
        guard same.count >= Self.fewestCuts, let due = same.first?.programmed.number,
            let dueNow = row.programmed.number, due != dueNow
        else { return nil }
        let reached =
            row.exactAchievement(base: .year, mode: .simple) ?? row.exactAchievement(base: .cut, mode: .simple)
        guard let reached, reached < .hundred else { return nil }
        return same.compactMap(\.cut)
    }

    /// The cuts with the same note; nil where there's nothing to tell.
    private func note(
        _ reports: [Observation], _ node: ReportNode, _ row: Observation, in subject: AuditSubject
    ) -> [Cut]? {
        guard let note = row.note, let before = reports.dropLast().last?.executed.number,
            let executed = row.executed.number, before != executed
        else { return nil }
        let words = Self.words(of: note)
        let same = reports.suffix { $0.note.map(Self.words) == words }
        guard same.count > 1 else { return nil }
        // A few words, and figures that are right again, are written anew as well.
        let isPasted =
            if NoteScanner(note, marks: subject.marks, year: row.cut?.year).claims.isEmpty {
                words.count >= Self.fewestWords && !same.allSatisfy { $0.executed.number == $0.programmed.number }
            } else {
                !NoteRule().findings(on: node, row, in: subject).isEmpty
            }
        return isPasted ? same.compactMap(\.cut) : nil
    }

    private static func words(of note: String) -> [Substring] {
        NoteToken.folded(note).split(whereSeparator: \.isWhitespace)
    }
}

extension Array {
    /// The longest end of it whose members all fit.
    fileprivate func suffix(while fits: (Element) -> Bool) -> ArraySlice<Element> {
        self[(lastIndex { !fits($0) }.map { $0 + 1 } ?? startIndex)...]
    }
}
