import StrategyHost
import Words

/// The strategies that are found, for people.
struct StrategyTable: ResultText {
    let catalog: StrategyCatalog
    let language: Language

    func write(to page: inout ResultPage) {
        var table = TextTable(columns: [
            .init(title: Phrase(es: "Nombre", en: "Name")[language]),
            .init(title: Phrase(es: "Versión", en: "Version")[language]),
            .init(title: Phrase(es: "Papel", en: "Role")[language]),
            .init(title: Phrase(es: "Se ejecuta", en: "Runs")[language]),
            .init(title: Phrase(es: "Parámetros", en: "Parameters")[language]),
            .init(title: Phrase(es: "Archivo", en: "File")[language]),
        ])
        table.rows = catalog.entries.map(row)
        page.table(table)
        let held = Phrase(es: "Los módulos aislados se contienen con: ", en: "Isolated modules are held by: ")
        page.line(held.adding(Confinement.protections)[language])
    }

    private func row(_ entry: StrategyCatalog.Entry) -> [TextTable.Cell] {
        let shadow = entry.shadowedBy.map { Phrase(es: " (se usa \($0))", en: " (shadowed by \($0))")[language] }
        let file = entry.file + (shadow ?? "")
        switch entry.metadata {
        case .success(let metadata):
            let runs =
                catalog.isolates(entry)
                ? Phrase(es: "aislada", en: "isolated") : Phrase(es: "en el proceso", en: "in process")
            let parameters = metadata.parameters.map { "\($0.name)=\($0.defaultValue)" }.joined(separator: ", ")
            return [
                .init(metadata.name, style: .bold), .init(metadata.version), .init(metadata.role.rawValue),
                .init(runs[language]), .init(parameters), .init(file),
            ]
        case .failure(let error):
            return [.init("?", style: .red), "", "", "", .init(error.phrase[language], style: .red), .init(file)]
        }
    }
}
