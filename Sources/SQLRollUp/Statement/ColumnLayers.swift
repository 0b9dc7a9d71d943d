import StrategyHost

/// The columns that a strategy says, laid out so that each stands in a relation above those that it's made of.
struct ColumnLayers {
    /// A column with its name in the statement.
    typealias Column = (name: String, expression: String)

    /// Columns of rows, those first that are made of inputs alone.
    private(set) var rows: [[Column]] = []
    /// Aggregates of rows.
    private(set) var aggregates: [Column] = []
    /// Columns of groups made of aggregates.
    private(set) var groups: [[Column]] = []
    /// What the strategy gives, as an expression over the last relation.
    private(set) var result = ""

    /// - Parameters:
    ///   - prefix: what tells its names from those of other strategies.
    ///   - inputs: expressions over the relation of the rows, called `t`.
    ///   - group: the columns that tell groups apart.
    ///   - order: a column with the rows' order.
    ///   - refusal: makes an expression that ends the statement.
    init(
        _ said: StrategySQL, prefix: String, inputs: [String: String], group: [String], order: String,
        refusal: (String) -> String
    ) {
        var expressions = inputs
        var depths: [String: Int] = [:]
        for column in said.columns {
            var depth = 0
            let text = column.parts.map { part in
                switch part {
                case .text(let text): return text
                case .group: return StatementText.of("t", group)
                case .order: return order
                case .refusal(let reason): return refusal(reason)
                case .column(let name):
                    depth = max(depth, depths[name] ?? 0)
                    return expressions[name] ?? "NULL"
                }
            }.joined()
            let name = "\(prefix)_\(column.name)"
            depths[column.name] = depth + 1
            expressions[column.name] = "t.\(name)"
            if column == said.columns.last, column.isRow || column.readsGroups {
                // It needs no relation of its own: what reads it stands above all others.
                result = "(\(text))"
            } else if column.isRow {
                Self.append((name, text), at: depth, to: &rows)
            } else if column.readsGroups {
                Self.append((name, text), at: depth - 1, to: &groups)
            } else {
                aggregates.append((name, text))
                depths[column.name] = 1
            }
        }
        if result.isEmpty { result = expressions["achievement"] ?? "NULL" }
    }

    private static func append(_ column: Column, at depth: Int, to layers: inout [[Column]]) {
        while layers.count <= depth { layers.append([]) }
        layers[depth].append(column)
    }
}
