import Audit
import ChartKit
import PlanModel
import Reports
import Words

/// An audit for people: a table of the figures, and a sentence on each.
struct AuditTable: ResultText {
    let audit: Audit
    let wording: Wording

    private var words: TableWords { TableWords(wording: wording) }
    private var numbers: NumberStyle { wording.numbers }
    private var language: AuditLanguage { wording.spoken == .es ? .spanish : .english }

    /// The table and the sentences.
    func write(to page: inout ResultPage) {
        page.title(heading)
        defer { page.line(words.compared(audit.publishedPercents)) }
        guard !audit.findings.isEmpty else { return page.line(words.nothingFound) }
        if case .terminal = page.form { page.blank() }
        page.table(table)
        page.blank()
        for (index, finding) in audit.findings.enumerated() {
            page.item(index + 1, of: finding.node, code: finding.code, finding.sentence(in: language))
        }
        page.blank()
        page.line(summary)
    }

    private var heading: String {
        let report = audit.report
        return [
            report.plan.title, report.plan.sector, report.unit ?? "", report.cut.map(wording.cutLabel) ?? "",
            report.methodology.expression, words.conditions(report.methodology) ?? "",
        ]
        .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func signed(_ difference: Double) -> String {
        (difference > 0 ? "+" : "") + numbers.shortest(difference, decimals: 4)
    }

    private var summary: String {
        words.found(errors: audit.count(.error), warnings: audit.count(.warning), notes: audit.count(.note))
    }

    private var table: TextTable {
        var table = TextTable(columns: [
            .init(title: "#", isNumeric: true), .init(title: words.node), .init(title: words.severity),
            .init(title: words.finding), .init(title: words.printed, isNumeric: true),
            .init(title: words.recomputed, isNumeric: true), .init(title: words.difference, isNumeric: true),
            .init(title: words.place),
        ])
        // The number is that of the sentence below.
        table.keyCount = 2
        for (index, finding) in audit.findings.enumerated() {
            table.rows.append([
                .init("\(index + 1)"), .init(finding.node),
                .init(words.severity(finding.severity), style: finding.style),
                .init(finding.code), .init(finding.printed ?? ""),
                .init(finding.recomputed.map { numbers.shortest($0, decimals: 4) } ?? ""),
                .init(finding.difference.map(signed) ?? ""),
                .init(finding.place.map { "\($0)" } ?? ""),
            ])
        }
        return table
    }
}

extension AuditFinding {
    fileprivate var style: TerminalStyle {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .note: .faint
        }
    }
}
