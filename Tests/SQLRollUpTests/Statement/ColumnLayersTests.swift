import StrategyHost
import Testing

@testable import SQLRollUp

@Suite("The columns that a strategy says, laid out") struct ColumnLayersTests {
    private func layers(_ columns: (String, Bool, String)...) throws -> ColumnLayers {
        let said = try columns.map { name, isRow, expression in
            try #require(StrategySQL.Column(name: name, isRow: isRow, expression: expression))
        }
        return ColumnLayers(
            try StrategySQL(said, inputs: ["achievement", "weight"]), prefix: "m0",
            inputs: ["achievement": "t.a0", "weight": "t.weight"], group: ["unit", "k1"], order: "t.place"
        ) { "refuse(\($0))" }
    }

    @Test("stand each in a relation above those that they're made of")
    func depths() throws {
        let layers = try layers(
            ("size", true, "abs({achievement})"),
            ("pivot", true, "max({size}) OVER (PARTITION BY {group} ORDER BY {order})"),
            ("total", false, "sum({weight})"), ("points", false, "sum({size} / {pivot})"),
            ("ratio", false, "{points} / {total}"), ("achievement", false, "100e0 * {ratio}"))
        #expect(
            layers.rows.map { $0.map(\.expression) } == [
                ["abs(t.a0)"], ["max(t.m0_size) OVER (PARTITION BY t.unit, t.k1 ORDER BY t.place)"],
            ])
        #expect(layers.aggregates.map(\.expression) == ["sum(t.weight)", "sum(t.m0_size / t.m0_pivot)"])
        #expect(layers.groups.map { $0.map(\.expression) } == [["t.m0_points / t.m0_total"]])
        #expect(layers.result == "(100e0 * t.m0_ratio)")
    }

    @Test("may end the statement, with a reason")
    func refusing() throws {
        let layers = try layers(("achievement", true, "CASE WHEN {achievement} < 0 THEN {refuse:too low} END"))
        #expect(layers.result == "(CASE WHEN t.a0 < 0 THEN refuse(too low) END)")
    }

    @Test("may be an aggregate alone")
    func alone() throws {
        let layers = try layers(("achievement", false, "max({achievement})"))
        #expect(layers.result == "t.m0_achievement")
    }
}
