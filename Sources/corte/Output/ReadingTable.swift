import Ingest
import Measurement
import PlanModel
import Words

/// What was understood of matrices and their plan file, for people.
struct ReadingTable: ResultText {
    /// A methodology of the plan file, and the modules that it would run.
    struct Methodology {
        let name: String
        let expression: String
        let modules: [MeasuringEngine.Module]
    }

    let loaded: LoadedPlan
    let methodologies: [Methodology]
    let language: Language

    func write(to page: inout ResultPage) {
        for layout in loaded.detected {
            page.title("\(layout.file): \(layout.source[language])")
            page.line(layout.rows[language])
            page.blank()
            page.table(table(of: layout))
            guard !layout.unreadHeaders.isEmpty else { continue }
            let unread = listed(layout.unreadHeaders, inSpanish: language == .es)
            page.line(Phrase(es: "no se leen: \(unread)", en: "not read: \(unread)")[language])
        }
        if let planFile = loaded.planFile {
            page.line(Phrase(es: "\(planFile): leído", en: "\(planFile): read")[language])
        }
        page.list(methodologies.map { [line(of: $0)] })
    }

    private func table(of layout: DetectedLayout) -> TextTable {
        let titles = [
            Phrase(es: "Columna", en: "Column"), Phrase(es: "Encabezado", en: "Header"),
            Phrase(es: "Se lee como", en: "Read as"), Phrase(es: "Por", en: "By"), Phrase(es: "Números", en: "Numbers"),
        ]
        var table = TextTable(columns: titles.map { .init(title: $0[language]) })
        table.columns[0].isNumeric = true
        table.rows = layout.columns.map { column in
            [
                .init("\(column.number)"), .init(column.header), .init(column.column.name),
                .init(column.basis.name[language]), .init(column.numberFormat?.name[language] ?? ""),
            ]
        }
        return table
    }

    private func line(of methodology: Methodology) -> String {
        let bundled = Phrase(es: "incluido", en: "bundled")[language]
        let modules = methodology.modules.map { "\($0.name) \($0.version) (\($0.file ?? bundled))" }
        let line = "\(methodology.name) = \(methodology.expression): \(modules.joined(separator: ", "))"
        return Phrase(es: "metodología \(line)", en: "methodology \(line)")[language]
    }
}
