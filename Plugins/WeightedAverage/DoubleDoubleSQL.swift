import StrategyKit

/// `DoubleDouble` in SQL, step by step: the arithmetic mean to the same bits.
///
/// Engines with lists fold the rows of a group in their order. PostgreSQL has no fold, and its running sums add one row
/// after the other: a window gives the sums before and after each row, and so what rounding took from each.
struct DoubleDoubleSQL {
    private enum Way {
        case windows
        case fold(list: String, fold: String)
    }

    private let way: Way

    /// - Throws: `StrategyError` for an engine whose sums nobody has compared.
    init(_ dialect: String) throws(StrategyError) {
        switch dialect {
        case "postgresql": way = .windows
        case "duckdb":
            way = .fold(
                list: """
                    list(struct_pack(h := {product}, l := {rest}, e := {rest}, w := {counted}, v := 0 * {counted}) \
                    ORDER BY {order}) FILTER (WHERE {product} IS NOT NULL)
                    """,
                fold: """
                    list_reduce({terms}, lambda a, n: struct_pack(h := a.h + n.h, \
                    l := (a.l + n.e) + \(Self.lost("a.h", "n.h")), e := n.e, \
                    w := a.w + n.w, v := a.v + \(Self.lost("a.w", "n.w"))))
                    """)
        case "spark":
            way = .fold(
                list: """
                    array_sort(collect_list(CASE WHEN {product} IS NOT NULL \
                    THEN struct({order} AS o, {product} AS h, {rest} AS e, {counted} AS w) END))
                    """,
                fold: """
                    aggregate({terms}, named_struct('h', 0D, 'l', 0D, 'w', 0D, 'v', 0D), (a, n) -> named_struct(\
                    'h', a.h + n.h, 'l', (a.l + n.e) + \(Self.lost("a.h", "n.h")), \
                    'w', a.w + n.w, 'v', a.v + \(Self.lost("a.w", "n.w"))))
                    """)
        default:
            throw StrategyError(
                "how '\(dialect)' adds up in order isn't known", code: .unsupported,
                hint: "leave the exact bits out, or use postgresql, duckdb or spark")
        }
    }

    /// The columns of the mean.
    var mean: [SQLColumn] {
        let terms: [SQLColumn] = [
            .row("counted", "CASE WHEN {achievement} IS NOT NULL THEN {weight} END"),
            .row("product", "{counted} * {achievement}"),
            .row("rest", Self.remainder(of: "{product}", "{counted}", "{achievement}")),
        ]
        switch way {
        case .windows: return terms + windows + quotient
        case .fold(let list, let fold):
            let folded = ["h", "l", "w", "v"]
            let names = ["product_high", "product_low", "weight_high", "weight_low"]
            return terms + [.group("terms", list), .group("folded", fold)]
                + zip(names, folded).map { .group($0, "({folded}).\($1)") } + quotient
        }
    }

    private var windows: [SQLColumn] {
        let order = "PARTITION BY {group} ORDER BY {order}"
        let running = "OVER (\(order) ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"
        func low(_ array: String) -> String {
            "(SELECT sum(u.x ORDER BY u.n) FROM unnest({\(array)}) WITH ORDINALITY AS u(x, n))"
        }
        return [
            .row("product_sum", "sum({product}) \(running)"), .row("weight_sum", "sum({counted}) \(running)"),
            .row("product_before", "coalesce(lag({product_sum}) OVER (\(order)), 0)"),
            .row("weight_before", "coalesce(lag({weight_sum}) OVER (\(order)), 0)"),
            .row("product_lost", Self.lost("{product_before}", "{product}")),
            .row("weight_lost", Self.lost("{weight_before}", "{counted}")),
            .group("product_high", "(array_agg({product_sum} ORDER BY {order} DESC))[1]"),
            .group("weight_high", "(array_agg({weight_sum} ORDER BY {order} DESC))[1]"),
            .group(
                "product_parts",
                "array_agg(ARRAY[{rest}, {product_lost}] ORDER BY {order}) FILTER (WHERE {product} IS NOT NULL)"),
            .group(
                "weight_parts", "array_agg({weight_lost} ORDER BY {order}) FILTER (WHERE {product} IS NOT NULL)"),
            .group("product_low", low("product_parts")), .group("weight_low", low("weight_parts")),
        ]
    }

    /// `DoubleDouble./`, with both normalized.
    private var quotient: [SQLColumn] {
        [
            .group("a", "{product_high} + {product_low}"), .group("a_low", "{product_low} - ({a} - {product_high})"),
            .group("b", "{weight_high} + {weight_low}"), .group("b_low", "{weight_low} - ({b} - {weight_high})"),
            .group("estimate", "CASE WHEN {b} > 0 THEN {a} / {b} END"),
            .group("back", "{estimate} * {b}"),
            .group(
                "left_over",
                "(({a} - {back}) - (\(Self.remainder(of: "{back}", "{estimate}", "{b}")))) + ({a_low} - {estimate} * {b_low})"
            ),
            .group("achievement", "{estimate} + {left_over} / {b}"),
        ]
    }

    /// What rounding takes from a sum of two numbers (Knuth).
    private static func lost(_ high: String, _ term: String) -> String {
        let sum = "(\(high) + \(term))"
        let part = "(\(sum) - \(high))"
        return "((\(high) - (\(sum) - \(part))) + (\(term) - \(part)))"
    }

    /// What rounding took from a product (Dekker), of numbers whose product neither overflows nor vanishes.
    private static func remainder(of product: String, _ a: String, _ b: String) -> String {
        func high(_ value: String) -> String {
            let shifted = "\(SQLColumn.number(0x1.0000002p27)) * \(value)"
            return "(\(shifted) - (\(shifted) - \(value)))"
        }
        func low(_ value: String) -> String { "(\(value) - \(high(value)))" }
        return "((\(high(a)) * \(high(b)) - \(product)) + \(high(a)) * \(low(b)) + \(low(a)) * \(high(b))) "
            + "+ \(low(a)) * \(low(b))"
    }
}
