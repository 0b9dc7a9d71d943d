import Encoding
package import Measurement
package import PlanModel
import Reports
import StrategyHost
import Words

/// Recomputes published reports with the modules that are here.
package struct ReportVerifier {
    let engine: MeasuringEngine

    /// What verifies with an engine's modules.
    package init(engine: MeasuringEngine) { self.engine = engine }

    /// Measures again what a report was measured from, and compares everything bit for bit.
    ///
    /// - Parameters:
    ///   - matrix: the plan as it's read from its matrix now, to hold the report against that too.
    ///   - hasOtherFiles: whether it may be read from more files than the report was, as a history's cuts are.
    /// - Throws: `MeasurementError` where it can't be measured at all, as without a module of the chain.
    package func verify(
        _ document: ReportDocument, against matrix: Plan? = nil, hasOtherFiles: Bool = false
    ) throws
        -> Verification
    {
        var verification = Verification()
        let own = try engine.measure(document.plan, using: document.expression, options: document.options)
        compareModules(of: document, with: own, into: &verification)
        try compareStrategies(of: document, with: own, into: &verification)
        try compareMembers(of: document, with: own, into: &verification)
        try compare(document, with: own, as: .figure, without: Self.texts, into: &verification)
        guard let matrix else {
            compareGiven(of: document, in: document.plan, knowsNames: false, into: &verification)
            return verification
        }
        compareGiven(of: document, in: matrix, knowsNames: true, into: &verification)
        compareSources(of: document, with: matrix, hasOtherFiles, into: &verification)
        let again = try engine.measure(matrix, using: document.expression, options: document.options)
        var beside = Verification()
        try compare(document, with: again, as: .matrix, without: ["source"], into: &beside)
        try compareInputs(of: document, with: again, into: &beside)
        // What its own inputs don't give either was told.
        verification.findings += beside.findings.filter { finding in
            !verification.findings.contains { $0.subject == finding.subject && $0.member == finding.member }
        }
        return verification
    }

    /// What a report copies from the matrix, and nothing is computed from.
    private static let texts: Set<String> = ["name", "published", "class", "entity", "measureUnit"]

    private func compareModules(of document: ReportDocument, with report: Report, into verification: inout Verification)
    {
        let here = report.methodology.strategies
        for module in document.modules {
            verification.modules += 1
            let found = here.first { $0.id == module.id }
            guard found?.sha256 != module.sha256 else { continue }
            verification.findings.append(
                VerificationFinding(
                    kind: .module, subject: module.name, stated: "\(module.version) sha256:\(module.sha256)",
                    found: found.map { "\($0.version) sha256:\($0.sha256)" }))
        }
        // The fingerprint is that of what the report itself says; other modules were told already.
        let fingerprint = MethodologyStamp.fingerprint(
            of: document.expression, modules: document.modules.map { ($0.id, $0.sha256) }, options: document.options)
        if fingerprint != document.fingerprint {
            verification.findings.append(
                VerificationFinding(
                    kind: .methodology, subject: "methodology", member: "fingerprint", stated: document.fingerprint,
                    found: fingerprint))
        }
        if report.methodology.expression != document.expression {
            verification.findings.append(
                VerificationFinding(
                    kind: .methodology, subject: "methodology", member: "expression", stated: document.expression,
                    found: report.methodology.expression))
        }
    }

    /// Compares what the methodology does and every node.
    private func compare(
        _ document: ReportDocument, with report: Report, as kind: VerificationFinding.Kind, without left: Set<String>,
        into verification: inout Verification
    ) throws(JSONFlaw) {
        let found = try JSONReader(report.json.text.utf8)
        for member in ["effects", "weights"] {
            var comparison = JSONComparison()
            comparison.compare(
                try document.json.required("methodology").optional(member)?.value ?? .null,
                try found.required("methodology").optional(member)?.value ?? .null, at: member)
            verification.add(
                comparison, of: "methodology", as: kind == .figure ? .methodology : kind)
        }
        let stated = try document.json.required("nodes").elements
        let nodes = try found.required("nodes").elements
        let (ids, foundIDs) = (try Self.ids(of: stated), try Self.ids(of: nodes))
        for (index, id) in ids.enumerated() {
            guard let other = foundIDs.firstIndex(of: id) else {
                verification.findings.append(VerificationFinding(kind: kind, subject: id, stated: id, found: nil))
                continue
            }
            var comparison = JSONComparison()
            comparison.compare(stated[index].value, nodes[other].value, without: left)
            verification.figures += comparison.count
            verification.add(comparison, of: id, as: kind)
        }
        for id in foundIDs where !ids.contains(id) {
            verification.findings.append(VerificationFinding(kind: kind, subject: id, stated: nil, found: id))
        }
    }

    private static func ids(of nodes: [JSONReader]) throws(JSONFlaw) -> [String] {
        try nodes.map { node throws(JSONFlaw) in try node.required("id").text }
    }

    /// Compares the digests of the files, each with the one of its name, or else of its turn.
    private func compareSources(
        of document: ReportDocument, with matrix: Plan, _ hasOtherFiles: Bool, into verification: inout Verification
    ) {
        for (index, source) in document.sources.enumerated() {
            verification.sources += 1
            guard !matrix.sources.contains(where: { $0.sha256 == source.sha256 }) else { continue }
            let found =
                matrix.sources.first { $0.file == source.file }
                ?? (matrix.sources.indices.contains(index) ? matrix.sources[index] : nil)
            verification.findings.append(
                VerificationFinding(
                    kind: .source, subject: source.file, stated: "sha256:\(source.sha256)",
                    found: found.map { "sha256:\($0.sha256)" }))
        }
        // A report without its files, or without one of them, proves nothing of them.
        let stated = Set(document.sources.map(\.sha256))
        for source in matrix.sources where !stated.contains(source.sha256) {
            let isTold = verification.findings.contains { $0.found == "sha256:\(source.sha256)" }
            guard !isTold, !hasOtherFiles || document.sources.isEmpty else { continue }
            verification.findings.append(
                VerificationFinding(
                    kind: .source, subject: source.file, stated: nil, found: "sha256:\(source.sha256)"))
        }
    }
}

extension Verification {
    mutating func add(_ comparison: JSONComparison, of subject: String, as kind: VerificationFinding.Kind) {
        findings += comparison.differences.map {
            VerificationFinding(kind: kind, subject: subject, member: $0.path, stated: $0.stated, found: $0.found)
        }
    }
}
