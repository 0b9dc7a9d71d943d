import StrategyHost
import Words

/// The strategies that are found, for people.
struct StrategyTable: ResultText {
    let catalog: StrategyCatalog

    func write(to page: inout ResultPage) {
        var table = TextTable(columns: [
            .init(title: "Name"), .init(title: "Version"), .init(title: "Role"), .init(title: "Runs"),
            .init(title: "Parameters"), .init(title: "File"),
        ])
        table.rows = catalog.entries.map(row)
        page.table(table)
        page.line("Isolated modules are held by: \(Confinement.protections)")
    }

    private func row(_ entry: StrategyCatalog.Entry) -> [TextTable.Cell] {
        let file = entry.shadowedBy.map { "\(entry.file) (shadowed by \($0))" } ?? entry.file
        switch entry.metadata {
        case .success(let metadata):
            let parameters = metadata.parameters.map { "\($0.name)=\($0.defaultValue)" }.joined(separator: ", ")
            return [
                .init(metadata.name, style: .bold), .init(metadata.version), .init(metadata.role.rawValue),
                .init(catalog.isolates(entry) ? "isolated" : "in process"), .init(parameters), .init(file),
            ]
        case .failure(let error):
            return [.init("?", style: .red), "", "", "", .init("\(error)", style: .red), .init(file)]
        }
    }
}
