import StrategyHost
import Words

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

    /// What a strategy can't have said.
    struct Flaw: Error {
        var column: String
    }

    /// - Parameters:
    ///   - prefix: what tells its names from those of other strategies.
    ///   - inputs: expressions over the relation of the rows, called `t`.
    ///   - group: the columns that tell groups apart.
    ///   - order: a column with the rows' order.
    ///   - refusal: makes an expression that ends the statement.
    init(
        _ said: StrategySQL, prefix: String, inputs: [String: String], group: [String], order: String,
        refusal: (String) -> String
    ) throws(Flaw) {
        var known: [String: (expression: String, depth: Int, isRow: Bool)] = [:]
        for (name, expression) in inputs { known[name] = (expression, 0, true) }
        for column in said.columns {
            var (rowDepth, groupDepth, reads) = (0, 0, (rows: false, groups: false))
            var text = ""
            var rest = column.expression[...]
            while let open = rest.firstIndex(of: "{") {
                text += rest[..<open]
                guard let close = rest[open...].firstIndex(of: "}") else { throw Flaw(column: column.name) }
                let word = String(rest[rest.index(after: open)..<close])
                rest = rest[rest.index(after: close)...]
                switch word {
                case "group": text += group.map { "t.\($0)" }.joined(separator: ", ")
                case "order": text += order
                case _ where word.hasPrefix("refuse:"): text += refusal(String(word.dropFirst(7)))
                default:
                    guard let before = known[word] else { throw Flaw(column: column.name) }
                    text += before.expression
                    if before.isRow {
                        reads.rows = true
                        rowDepth = max(rowDepth, before.depth)
                    } else {
                        reads.groups = true
                        groupDepth = max(groupDepth, before.depth)
                    }
                }
            }
            text += rest
            guard !text.contains("}"), column.isRow ? !reads.groups : !(reads.rows && reads.groups) else {
                throw Flaw(column: column.name)
            }
            let name = "\(prefix)_\(column.name)"
            if column.isRow {
                Self.append((name, text), at: rowDepth, to: &rows)
                known[column.name] = ("t.\(name)", rowDepth + 1, true)
            } else if reads.groups {
                Self.append((name, text), at: groupDepth - 1, to: &groups)
                known[column.name] = ("t.\(name)", groupDepth + 1, false)
            } else {
                aggregates.append((name, text))
                known[column.name] = ("t.\(name)", 1, false)
            }
        }
        result = known["achievement"]?.expression ?? ""
    }

    private static func append(_ column: Column, at depth: Int, to layers: inout [[Column]]) {
        while layers.count <= depth { layers.append([]) }
        layers[depth].append(column)
    }
}
