import Encoding
import Words

/// What was looked at, for people and as JSON.
struct CheckupTable {
    let checkups: [Checkup]
    let language: Language

    /// Whether all that's needed is there.
    var isHealthy: Bool { checkups.allSatisfy { $0.state != .missing } }

    /// A row for each, and below what to do about those that aren't there.
    func text(coloured: Bool) -> String {
        var table = TextTable(columns: [
            .init(title: Phrase(es: "Parte", en: "Part")[language]),
            .init(title: Phrase(es: "Qué", en: "What")[language]),
            .init(title: Phrase(es: "Estado", en: "State")[language]),
            .init(title: Phrase(es: "Detalle", en: "Detail")[language]),
        ])
        table.rows = checkups.map { checkup in
            [
                .init(checkup.area.title[language]), .init(checkup.name, style: .bold),
                .init(checkup.state.title[language], style: checkup.state.style), .init(checkup.detail[language]),
            ]
        }
        let remedies = checkups.compactMap { checkup in
            checkup.remedy.map { "  \(checkup.name): \($0[language])".visible + "\n" }
        }
        let head = Phrase(es: "Cómo conseguir lo que no está:", en: "How to get what isn't there:")[language]
        let sum =
            isHealthy
            ? Phrase(es: "Todo lo necesario está.", en: "All that's needed is there.")
            : Phrase(
                es: "Falta algo sin lo cual no se mide o no se dibuja.",
                en: "Something is missing without which nothing is measured or drawn.")
        return table.text(width: nil, coloured: coloured)
            + (remedies.isEmpty ? "" : "\n\(head)\n\(remedies.joined())") + "\n\(sum[language])\n"
    }

    /// `corte.doctor/1`
    var json: JSONValue {
        .members([
            "schema": .text("corte.doctor/1"), "version": .text(Corte.version), "healthy": .boolean(isHealthy),
            "checkups": .array(
                checkups.map { checkup in
                    .members([
                        "area": .text(checkup.area.rawValue), "name": .text(checkup.name),
                        "state": .text(checkup.state.rawValue), "detail": .text(checkup.detail[language]),
                        "remedy": .optional(checkup.remedy?[language]),
                    ])
                }),
        ])
    }
}
