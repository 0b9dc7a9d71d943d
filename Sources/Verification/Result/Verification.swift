package import Encoding
import Words

/// What came of a report that was verified.
package struct Verification: Hashable, Sendable {
    /// How many values of nodes were recomputed and compared.
    package var figures = 0
    /// How many modules were compared with those here.
    package var modules = 0
    /// How many files were compared; 0 where no matrix was given.
    package var sources = 0
    /// What differs, in the order of the report.
    package var findings: [VerificationFinding] = []

    /// Whether nothing differs.
    package var isClean: Bool { findings.isEmpty }

    /// Under the schema `corte.verification/1`.
    package func json(of report: String) -> JSONValue {
        .members([
            "schema": .text("corte.verification/1"), "report": .text(report), "verified": .boolean(isClean),
            "figures": .number(Double(figures)), "modules": .number(Double(modules)),
            "sources": .number(Double(sources)), "findings": .array(findings.map(\.json)),
        ])
    }
}

extension VerificationFinding {
    fileprivate var json: JSONValue {
        .members([
            "kind": .text(kind.rawValue), "subject": .text(subject), "member": .optional(member),
            "stated": .optional(stated), "found": .optional(found),
        ])
    }
}
