import History
import Measurement
import PlanModel
import Reports
import Verification
import Words

/// A report of a history, held against what the history says of it and of its cut.
struct RecordedReportCheck {
    let history: History
    let cut: RecordedCut
    let content: CutContent
    let verifier: ReportVerifier

    /// What comes of a report; the first of a cut was measured from the cut's own files.
    func verification(of report: RecordedReport, isFirst: Bool) throws -> Verification {
        let document = try ReportDocument(report.document, file: "\(history.file):\(cut.name)")
        let rows = content.rows
        var verification: Verification
        // The kept plan file may be what was tampered with, which is told already.
        if document.isMade(of: rows), var plan = try? HistoryInput(history).plan(of: cut, content) {
            plan.sources = isFirst ? cut.sources : document.sources
            verification = try verifier.verify(document, against: plan)
            // A history has no -0.
            verification.findings.removeAll { finding in
                finding.stated.flatMap(Double.init).map { $0 == finding.found.flatMap(Double.init) } ?? false
            }
        } else {
            verification = try verifier.verify(document)
        }
        let others = document.differences(from: rows) + (isFirst ? sources(of: document) : [])
        verification.findings += others.filter { finding in
            !verification.findings.contains { $0.subject == finding.subject && $0.member == finding.member }
        }
        verification.findings += columns(of: report, document)
        return verification
    }

    private func sources(of document: ReportDocument) -> [VerificationFinding] {
        let (stated, found) = (document.sources, cut.sources)
        return (0..<max(stated.count, found.count)).compactMap { index in
            let one = stated.indices.contains(index) ? stated[index] : nil
            let other = found.indices.contains(index) ? found[index] : nil
            guard one != other else { return nil }
            func text(_ source: PlanSource) -> String { "\(source.file) sha256:\(source.sha256)" }
            return VerificationFinding(
                kind: .source, subject: (one ?? other)?.file ?? "", stated: one.map(text), found: other.map(text))
        }
    }

    /// Where the table says something else of a report than the report.
    private func columns(of report: RecordedReport, _ document: ReportDocument) -> [VerificationFinding] {
        let members = [
            ("expression", document.expression, report.expression),
            ("fingerprint", document.fingerprint, report.fingerprint),
            ("base", document.options.base.rawValue, report.base),
            ("mode", document.options.mode.rawValue, report.mode),
            ("cut", document.options.cut?.description ?? "", cut.day.description),
            ("unit", document.options.unit ?? "", cut.unit ?? ""),
        ]
        return members.filter { $0.1 != $0.2 }.map { name, stated, found in
            VerificationFinding(kind: .record, subject: "report", member: name, stated: stated, found: found)
        }
    }
}
