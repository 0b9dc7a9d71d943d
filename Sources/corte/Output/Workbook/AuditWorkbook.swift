import Audit
import ChartKit
import PlanModel
import Reports
import Words
import Workbooks

/// An audit as a workbook: a row for each finding, and how the figures were measured again.
struct AuditWorkbook: ResultWorkbook {
    let audit: Audit
    let sources: [SourceFile]
    let wording: Wording

    private var words: WorkbookWords { WorkbookWords(wording: wording) }
    private var tableWords: TableWords { TableWords(wording: wording) }
    private var language: AuditLanguage { wording.isSpanish ? .spanish : .english }

    var workbook: Workbook {
        var methodology = MethodologySheet(wording: wording)
        methodology.add(audit.report, sources)
        methodology.add(
            tableWords.summary,
            (audit.findings.isEmpty
                ? tableWords.nothingFound
                : tableWords.found(
                    errors: audit.count(.error), warnings: audit.count(.warning), notes: audit.count(.note)) + ".")
                + " " + tableWords.compared(audit.publishedPercents))
        return Workbook(
            title: MethodologySheet.title(of: audit.report, wording), date: audit.report.cut,
            sheets: [findings, methodology.sheet])
    }

    private typealias Field = SheetField<AuditFinding>

    private var findings: Sheet {
        let fields = [
            Field("node", tableWords.node) { finding, _ in .text(finding.node) },
            Field("severity", tableWords.severity) { finding, _ in
                .text(tableWords.severity(finding.severity), finding.severity.style)
            },
            Field("code", tableWords.finding) { finding, _ in .text(finding.code) },
            Field("printed", tableWords.printed) { finding, _ in .text(finding.printed) },
            Field.figures("recomputed", tableWords.recomputed) { finding, _ in
                .number(finding.recomputed, .magnitude(finding.recomputed, decimals: 4))
            },
            Field.figures("difference", tableWords.difference) { finding, _ in
                .number(finding.difference, .magnitude(finding.difference, decimals: 4, isSigned: true))
            },
            Field("text", words.sentence) { finding, _ in .text(finding.sentence(in: language)) },
            Field("place", tableWords.place) { finding, _ in .text(finding.place.map { "\($0)" }) },
        ]
        var sheet = Sheet(words.findingsSheet, audit.findings, fields)
        sheet.columns[6].widest = 90
        return sheet
    }
}

extension Diagnostic.Severity {
    /// The colours of its word, as terminals show it.
    fileprivate var style: CellStyle {
        let style =
            switch self {
            case .error: Theme.clear.critical
            case .warning: Theme.clear.lag
            case .note: Theme.StateStyle(fill: Theme.clear.band, onFill: Theme.clear.ink, glyph: .circle)
            }
        return CellStyle(fill: style.fill.rgb, ink: style.onFill.rgb)
    }
}
