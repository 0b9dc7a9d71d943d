import Encoding
import Words

/// What was looked at, for people and as JSON.
struct CheckupTable: ResultText {
    let checkups: [Checkup]
    let language: Language

    /// Whether all that's needed is there.
    var isHealthy: Bool { checkups.allSatisfy { $0.state != .missing } }

    /// A row for each, and below what to do about those that aren't there.
    func write(to page: inout ResultPage) {
        let titles = [
            Phrase(es: "Parte", en: "Part"), Phrase(es: "Qué", en: "What"), Phrase(es: "Estado", en: "State"),
            Phrase(es: "Detalle", en: "Detail"),
        ]
        var table = TextTable(columns: titles.map { .init(title: $0[language]) })
        table.rows = checkups.map { checkup in
            [
                .init(checkup.area.title[language]), .init(checkup.name, style: .bold),
                .init(checkup.state.title[language], style: checkup.state.style), .init(checkup.detail[language]),
            ]
        }
        page.table(table)
        page.blank()
        let remedies = checkups.compactMap { checkup in
            checkup.remedy.map { "\(checkup.name): \($0[language])" }
        }
        if !remedies.isEmpty {
            page.heading(Phrase(es: "Cómo conseguir lo que no está", en: "How to get what isn't there")[language])
            page.list(remedies.map { [$0] })
            page.blank()
        }
        let sum =
            isHealthy
            ? Phrase(es: "Todo lo necesario está.", en: "All that's needed is there.")
            : Phrase(
                es: "Falta algo sin lo cual no se mide o no se dibuja.",
                en: "Something is missing without which nothing is measured or drawn.")
        page.line(sum[language])
    }

    /// `corte.doctor/1`
    var json: JSONValue {
        .members([
            "schema": .text("corte.doctor/1"), "version": .text(Version.number), "healthy": .boolean(isHealthy),
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
