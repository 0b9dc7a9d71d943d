import ChartKit
import Encoding
import History
import Restatements
import Words

/// What differs between two versions, for people and for programs.
struct RestatementTable: ResultText {
    let restatement: Restatement
    let first: RecordedCut
    let second: RecordedCut
    let language: Language

    private var numbers: NumberStyle { language.wording.numbers }

    func write(to page: inout ResultPage) {
        page.title("\(first.name) → \(second.name)")
        guard !restatement.steps.isEmpty else {
            return page.line(Phrase(es: "No difieren en nada.", en: "They don't differ in anything.")[language])
        }
        page.table(nodes)
        page.blank()
        page.list(
            restatement.steps.map { step in
                step.changes.map { $0.sentence[language] }
                    + step.effects.map { "\($0.node): \(text($0.before)) → \(text($0.after))\(points($0))" }
            })
    }

    private var nodes: TextTable {
        let titles = [
            Phrase(es: "Nodo", en: "Node"), Phrase(es: "Antes", en: "Before"), Phrase(es: "Después", en: "After"),
            Phrase(es: "Diferencia", en: "Difference"),
        ]
        var table = TextTable(
            columns: titles.enumerated().map { .init(title: $0.element[language], isNumeric: $0.offset > 0) })
        table.rows = restatement.nodes.map { node in
            [
                .init(node.node), .init(text(node.before)), .init(text(node.after)),
                .init(difference(node).map(signed) ?? ""),
            ]
        }
        return table
    }

    private func difference(_ node: Restatement.Effect) -> Double? {
        node.before.flatMap { before in node.after.map { $0 - before } }
    }

    private func points(_ node: Restatement.Effect) -> String { difference(node).map { " (\(signed($0)))" } ?? "" }
    private func signed(_ value: Double) -> String { (value > 0 ? "+" : "") + numbers.shortest(value, decimals: 4) }
    private func text(_ value: Double?) -> String { value.map { numbers.shortest($0, decimals: 4) + " %" } ?? "–" }

    /// `corte.difference/1`
    var json: JSONValue {
        .members([
            "schema": .text("corte.difference/1"), "first": first.json, "second": second.json,
            "nodes": .array(restatement.nodes.map(\.json)),
            "steps": .array(
                restatement.steps.map { step in
                    .members([
                        "changes": .array(step.changes.map(\.json)), "effects": .array(step.effects.map(\.json)),
                    ])
                }),
        ])
    }
}

extension Restatement.Effect {
    fileprivate var json: JSONValue {
        .members(["node": .text(node), "before": .optional(before), "after": .optional(after)])
    }
}

extension RestatedChange {
    fileprivate var json: JSONValue {
        .members([
            "kind": .text(kind.rawValue), "subject": .text(subject), "member": .optional(member),
            "before": .optional(before), "after": .optional(after),
        ])
    }
}
