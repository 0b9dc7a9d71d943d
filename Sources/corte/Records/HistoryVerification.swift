import Encoding
import History
import Verification
import Words

/// What came of verifying a history.
struct HistoryVerification: ResultText {
    let database: String
    /// What is wrong with the database itself.
    let flaws: [Phrase]
    /// What came of each report.
    var reports: [(cut: RecordedCut, expression: String, verification: Verification)] = []
    let language: Language

    init(database: String, flaws: [Phrase], language: Language) {
        self.database = database
        self.flaws = flaws
        self.language = language
    }

    var isClean: Bool { flaws.isEmpty && reports.allSatisfy(\.verification.isClean) }

    func write(to page: inout ResultPage) {
        page.title(
            isClean
                ? Phrase(es: "\(database): verificada", en: "\(database): verified")[language]
                : Phrase(es: "\(database): no coincide", en: "\(database): doesn't agree")[language])
        if !isClean {
            page.list(
                flaws.map { [$0[language]] }
                    + reports.flatMap { cut, _, verification in
                        verification.findings.map { ["\(cut.name): \($0.sentence[language])"] }
                    })
        }
        let figures = reports.map(\.verification.figures).reduce(0, +)
        page.line(
            Phrase(
                es: "informes recalculados: \(reports.count); valores: \(figures)",
                en: "reports recomputed: \(reports.count); values: \(figures)")[language])
    }

    /// `corte.history-verification/1`
    var json: JSONValue {
        .members([
            "schema": .text("corte.history-verification/1"), "database": .text(database), "verified": .boolean(isClean),
            "flaws": .array(flaws.map { .text($0[language]) }),
            "reports": .array(
                reports.map { cut, expression, verification in
                    .members([
                        "cut": .text(cut.name), "unit": .optional(cut.unit), "expression": .text(expression),
                        "verification": verification.json(of: cut.name),
                    ])
                }),
        ])
    }
}
