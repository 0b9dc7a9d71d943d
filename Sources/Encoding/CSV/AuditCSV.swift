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
                report.unit, report.cut?.description, finding.code, finding.severity.rawValue, finding.node,
                finding.place?.file, finding.place?.row.map(String.init), finding.place?.column.map(String.init),
                finding.printed, field(finding.recomputed), field(finding.difference), weight?.node,
                field(weight?.interval?.lowerBound), field(weight?.interval?.upperBound),
                finding.sentence(in: language),
            ])
        }
        return table.text
    }
}
