import ChartKit
import Encoding
import Words

/// The kinds of charts there are.
struct ChartKindTable: ResultText {
    func write(to page: inout ResultPage) {
        var table = TextTable(columns: [.init(title: "Kind"), .init(title: "What it shows")])
        table.rows = ChartKinds.all.map { [.init($0.name, style: .bold), .init($0.summary)] }
        page.table(table)
    }

    /// `corte.charts/1`
    var json: JSONValue {
        .members([
            "schema": .text("corte.charts/1"),
            "kinds": .array(
                ChartKinds.all.map {
                    .members([
                        "name": .text($0.name), "summary": .text($0.summary), "need": .text("\($0.need)"),
                        "choosesRows": .boolean($0.choosesRows),
                    ])
                }),
        ])
    }
}
