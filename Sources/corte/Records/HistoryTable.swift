import Encoding
import History
import PlanModel
import Words

/// The cuts of a history with their reports.
struct HistoryTable: ResultText {
    let cuts: [(cut: RecordedCut, reports: [RecordedReport])]
    let database: String
    /// The SHA-256 over all of it.
    let seal: String?
    let language: Language

    private func pick(_ es: String, _ en: String) -> String { language == .es ? es : en }

    func write(to page: inout ResultPage) {
        page.title(database)
        guard !cuts.isEmpty else { return page.line(pick("No tiene ningún corte.", "It has no cut.")) }
        page.table(table)
        if let seal { page.line(pick("Sello de todo: \(seal)", "Seal of all of it: \(seal)")) }
    }

    private var table: TextTable {
        let hasUnits = cuts.contains { $0.cut.unit != nil }
        var table = TextTable(
            columns: (hasUnits ? [.init(title: pick("Unidad", "Unit"))] : []) + [
                .init(title: pick("Corte", "Cut")), .init(title: pick("Versión", "Version"), isNumeric: true),
                .init(title: pick("Registrado", "Recorded")), .init(title: pick("Por", "By")),
                .init(title: pick("Informes", "Reports")),
            ])
        for (cut, reports) in cuts {
            let marker = cut.isLatest ? "" : pick(" (corregida)", " (corrected)")
            table.rows.append(
                (hasUnits ? [.init(cut.unit ?? "")] : []) + [
                    .init("\(cut.day)"), .init("\(cut.version)\(marker)"), .init(cut.recordedAt), .init(cut.recordedBy),
                    .init(reports.map { "\($0.expression) (\($0.base), \($0.mode))" }.joined(separator: "; ")),
                ])
        }
        return table
    }

    /// `corte.history/1`
    var json: JSONValue {
        .members([
            "schema": .text("corte.history/1"), "database": .text(database),
            "seal": .optional(seal),
            "cuts": .array(
                cuts.map { cut, reports in
                    guard case .object(let members) = cut.json else { return cut.json }
                    return .object(members + [.init(name: "reports", value: .array(reports.map(\.json)))])
                }),
        ])
    }
}

extension RecordedReport {
    /// What is known of a report without opening it.
    fileprivate var json: JSONValue {
        .members([
            "expression": .text(expression), "fingerprint": .text(fingerprint), "base": .text(base),
            "mode": .text(mode), "program": .text(program), "recordedAt": .text(recordedAt),
            "recordedBy": .text(recordedBy),
        ])
    }
}
