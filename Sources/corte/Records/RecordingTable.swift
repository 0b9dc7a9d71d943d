import Encoding
import History
import PlanModel
import Words

/// What recording did, for people and for programs.
struct RecordingTable: ResultText {
    let outcome: RecordingOutcome
    let database: String
    let rows: Int
    let expression: String
    let language: Language

    private var name: String { (outcome.cut.unit.map { "\($0) " } ?? "") + outcome.cut.name }

    func write(to page: inout ResultPage) {
        page.title(title[language])
        if outcome.isNewVersion || outcome.isNewReport { page.line(detail[language]) }
        page.line(Phrase(es: "sello: \(outcome.seal)", en: "seal: \(outcome.seal)")[language])
    }

    private var title: Phrase {
        switch (outcome.isNewVersion, outcome.isNewReport) {
        case (true, _):
            Phrase(
                es: "\(database): se registró \(name) (\(rows) filas)",
                en: "\(database): recorded \(name) (\(rows) rows)")
        case (false, true):
            Phrase(
                es: "\(database): \(name) ya estaba; se añadió otro informe",
                en: "\(database): \(name) was there already; another report was added")
        case (false, false):
            Phrase(
                es: "\(database): \(name) ya estaba, con este informe; no se añadió nada",
                en: "\(database): \(name) was there already, with this report; nothing was added")
        }
    }

    private var detail: Phrase {
        let (by, at) = (outcome.by, outcome.at)
        let corrected = outcome.isNewVersion && outcome.cut.version > 1
        return Phrase(
            es: (corrected ? "corrige la versión \(outcome.cut.version - 1); " : "") + "por \(by), \(at); informe de "
                + expression,
            en: (corrected ? "it corrects version \(outcome.cut.version - 1); " : "") + "by \(by), \(at); report of "
                + expression)
    }

    /// `corte.recording/1`
    var json: JSONValue {
        .members([
            "schema": .text("corte.recording/1"), "database": .text(database), "cut": outcome.cut.json,
            "rows": .number(Double(rows)), "newVersion": .boolean(outcome.isNewVersion),
            "newReport": .boolean(outcome.isNewReport), "expression": .text(expression),
            "seal": .text(outcome.seal),
        ])
    }
}

extension RecordedCut {
    /// The cut's version with when, by whom and from which files it was recorded.
    var json: JSONValue {
        .members([
            "unit": .optional(unit), "cut": .text(day.description), "version": .number(Double(version)),
            "latest": .boolean(isLatest), "recordedAt": .text(recordedAt), "recordedBy": .text(recordedBy),
            "content": .text(content),
            "sources": .array(sources.map { .members(["file": .text($0.file), "sha256": .text($0.sha256)]) }),
        ])
    }
}
