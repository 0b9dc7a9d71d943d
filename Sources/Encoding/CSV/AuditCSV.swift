public import Audit
import PlanModel
public import Reports
public import Words

extension Audit {
    /// One row for each finding, with the names of `corte.audit/1` as columns.
    public func csv(in language: AuditLanguage, for reader: CSVReader = .program) -> String {
        let header = [
            "unit", "cut", "code", "severity", "node", "file", "line", "column", "printed", "recomputed", "difference",
            "weightNode", "weightLow", "weightHigh", "text",
        ]
        var table = CSVText(header: header, for: reader)
        for finding in findings {
            let weight = finding.weight
            table.append([
                .text(report.unit), .text(report.cut?.description), .text(finding.code),
                .text(finding.severity.rawValue), .text(finding.node), .text(finding.place?.file),
                .count(finding.place?.row), .count(finding.place?.column), .text(finding.printed),
                .number(finding.recomputed), .number(finding.difference), .text(weight?.node),
                .number(weight?.interval?.lowerBound), .number(weight?.interval?.upperBound),
                .text(finding.sentence(in: language)),
            ])
        }
        return table.text
    }
}
