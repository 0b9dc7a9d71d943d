import Encoding
import Measurement
import PlanModel
import Reports
import StrategyHost
import Words

/// What a report says beside its figures: by which strategies, from which rows, of which plan.
extension ReportVerifier {
    /// Holds what a report says of its strategies against its expression; other modules, and where they lie, are told apart.
    func compareStrategies(
        of document: ReportDocument, with report: Report, into verification: inout Verification
    ) throws(JSONFlaw) {
        let stated = try document.json.required("methodology").required("strategies").elements
        let found = try JSONReader(report.json.text.utf8).required("methodology").required("strategies").elements
        guard stated.count == found.count else {
            verification.findings.append(
                VerificationFinding(
                    kind: .methodology, subject: "methodology", member: "strategies", stated: "\(stated.count)",
                    found: "\(found.count)"))
            return
        }
        for (index, pair) in zip(stated, found).enumerated() {
            let isSame = try pair.0.required("sha256").text == pair.1.required("sha256").text
            var comparison = JSONComparison()
            comparison.compare(
                pair.0.value, pair.1.value, at: "strategies[\(index)]",
                without: Set(["id", "sha256", "from"]).union(isSame ? [] : ["version"]))
            verification.add(comparison, of: "methodology", as: .methodology)
        }
    }

    /// Tells what a report has beside what reports have, and the notes on its figures that it lacks. Other notes are on the
    /// matrix, and can't be made again of the report alone.
    func compareMembers(
        of document: ReportDocument, with report: Report, into verification: inout Verification
    ) throws(JSONFlaw) {
        let found = try JSONReader(report.json.text.utf8)
        for (subject, stated, own) in [
            ("report", document.json.value, found.value),
            ("methodology", try document.json.required("methodology").value, try found.required("methodology").value),
        ] {
            guard case (.object(let stated), .object(let own)) = (stated, own) else { continue }
            for name in Set(stated.keys).subtracting(own.keys).subtracting(["sources", "inputs"]).sorted() {
                verification.findings.append(
                    VerificationFinding(kind: .figure, subject: subject, member: name, stated: name, found: nil))
            }
        }
        let notes = try document.json.required("notes").elements.map { note throws(JSONFlaw) in try note.text }
        // A report may be in either language.
        for note in report.caveats.map(\.diagnostic)
        where !Language.allCases.contains(where: { notes.contains(note.line(in: $0)) }) {
            verification.findings.append(
                VerificationFinding(
                    kind: .figure, subject: "report", member: "notes", stated: nil, found: note.description))
        }
    }

    /// Holds the methodology as it was asked for against the expression.
    ///
    /// - Parameter knowsNames: whether the plan has the methodologies that may be asked for by name.
    func compareGiven(
        of document: ReportDocument, in plan: Plan, knowsNames: Bool, into verification: inout Verification
    ) {
        // Who sent a report mustn't choose what runs here.
        guard let given = try? document.json.required("methodology").optional("given")?.text,
            MethodologyExpression.libraryPath(in: given) == nil
        else { return }
        let found = try? engine.measure(plan, using: given, options: document.options).methodology.expression
        guard found != document.expression, found != nil || knowsNames else { return }
        verification.findings.append(
            VerificationFinding(
                kind: .methodology, subject: "methodology", member: "given", stated: given,
                found: found))
    }

    /// Holds the inputs of a report and whose plan it is against what the matrix gives.
    func compareInputs(
        of document: ReportDocument, with report: Report, into verification: inout Verification
    ) throws(JSONFlaw) {
        let found = try JSONReader(report.json.text.utf8)
        var identity = JSONComparison()
        identity.compare(
            try document.json.required("plan").value, try found.required("plan").value, at: "plan")
        verification.add(identity, of: "report", as: .matrix)
        let (inputs, others) = (try document.json.required("inputs"), try found.required("inputs"))
        var rules = JSONComparison()
        rules.compare(inputs.value, others.value, at: "inputs", without: ["rows"])
        verification.add(rules, of: "report", as: .matrix)
        let rows = try inputs.required("rows").elements.map { row throws(JSONFlaw) in (try Self.key(of: row), row) }
        var rest = try others.required("rows").elements.map { row throws(JSONFlaw) in (try Self.key(of: row), row) }
        for (key, row) in rows {
            guard let index = rest.firstIndex(where: { $0.0 == key }) else {
                verification.findings.append(
                    VerificationFinding(kind: .matrix, subject: key, member: "inputs", stated: key, found: nil))
                continue
            }
            let other = rest.remove(at: index).1
            var comparison = JSONComparison()
            comparison.compare(row.value, other.value, without: ["source"])
            verification.add(comparison, of: try row.required("indicator").text, as: .matrix)
        }
        for (key, _) in rest {
            verification.findings.append(
                VerificationFinding(kind: .matrix, subject: key, member: "inputs", stated: nil, found: key))
        }
    }

    /// A row's indicator with its place and cut.
    private static func key(of row: JSONReader) throws(JSONFlaw) -> String {
        let path = try row.required("path").elements.map { code throws(JSONFlaw) in try code.text }
        let place = (path + [try row.required("indicator").text]).joined(separator: "/")
        return place + (try row.optional("cut").map { cut throws(JSONFlaw) in " \(try cut.text)" } ?? "")
    }
}
