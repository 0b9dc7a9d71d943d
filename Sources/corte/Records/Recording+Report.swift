import Encoding
import History
import PlanModel
import Reports

extension Recording.Report {
    /// A report as it's kept: with its notes in English, so that it has the same bytes whoever records it.
    init(_ report: Report) {
        self.init(
            expression: report.methodology.expression, fingerprint: report.methodology.fingerprint,
            base: report.base.rawValue, mode: report.mode.rawValue, figures: report.json.figures,
            document: Array(report.json.text.utf8), program: Version.number)
    }
}

extension JSONValue {
    /// What a report says of its nodes, without the places that it was read from: those move with every row above them.
    fileprivate var figures: String {
        guard case .object(let members) = self,
            case .array(let nodes)? = members.first(where: { $0.name == "nodes" })?.value
        else { return "" }
        return nodes.map { node in
            guard case .object(let own) = node else { return node.line }
            return JSONValue.object(own.filter { $0.name != "source" }).line
        }.joined(separator: "\n")
    }
}
