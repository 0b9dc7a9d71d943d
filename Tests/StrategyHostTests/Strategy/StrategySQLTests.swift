import StrategyTestSupport
import Testing

@testable import StrategyHost

@Suite("A strategy said in SQL") struct StrategySQLTests {
    private func said(_ columns: (String, Bool, String)...) throws -> StrategySQL {
        try StrategySQL(
            columns.map { name, isRow, expression in
                try #require(StrategySQL.Column(name: name, isRow: isRow, expression: expression))
            }, inputs: ["achievement", "weight"])
    }

    @Test("is read into its parts")
    func parts() throws {
        let sql = try said(("achievement", false, "max({achievement}) OVER ({group}, {order}) {refuse:why}"))
        #expect(
            sql.columns[0].parts == [
                .text("max("), .column("achievement"), .text(") OVER ("), .group, .text(", "), .order, .text(") "),
                .refusal("why"), .text(""),
            ])
    }

    @Test(
        "is refused where a column reads what isn't there, what comes later, or both rows and groups",
        arguments: ["{unknown}", "{achievement}", "sum({achievement}) / {total}"])
    func flaws(expression: String) throws {
        #expect(throws: StrategySQL.Flaw(column: "share")) {
            try said(
                ("total", false, "sum({weight})"), ("share", expression == "{achievement}", expression + "{later}"),
                ("achievement", false, "{total}"))
        }
    }

    @Test("gives the achievement last, and each column a name of its own")
    func names() throws {
        #expect(throws: StrategySQL.Flaw(column: "achievement")) { try said(("total", false, "sum({weight})")) }
        #expect(throws: StrategySQL.Flaw(column: "achievement")) {
            try said(("achievement", true, "1e0"), ("achievement", true, "1e0"))
        }
        for name in ["", "x; --", "A", String(repeating: "a", count: 41)] {
            #expect(StrategySQL.Column(name: name, isRow: true, expression: "1e0") == nil)
        }
        for expression in ["{achievement", "achievement}", "{a}}", "{{a}}"] {
            #expect(StrategySQL.Column(name: "a", isRow: true, expression: expression) == nil)
        }
    }

    @Test(
        "is asked of the bundled modules, and refused with their reason", arguments: ["duckdb", "spark", "postgresql"])
    func bundled(dialect: String) throws {
        let mean = try Bundled.catalog.load("weighted-average")
        for power in [ParameterValue.number(1), .number(0), .number(-1), .number(2)] {
            let sql = try mean.sql(parameters: ["power": power], dialect: dialect, hasSameBits: false)
            #expect(sql.columns.last?.name == "achievement")
        }
        #expect(try mean.sql(parameters: [:], dialect: dialect, hasSameBits: true).columns.count > 10)
        #expect(throws: StrategyError.self) {
            try mean.sql(parameters: ["power": .number(0)], dialect: dialect, hasSameBits: true)
        }
        #expect(throws: StrategyError.self) {
            try mean.sql(parameters: [:], dialect: "oracle", hasSameBits: true)
        }
        let cap = try Bundled.catalog.load("capped")
        let limited = try cap.sql(parameters: ["limit": .number(110)], dialect: dialect, hasSameBits: true)
        #expect(limited.columns.map(\.isRow) == [true])
        let projection = try Bundled.catalog.load("trend-projection")
        let refusal = #expect(throws: StrategyError.self) {
            try projection.sql(parameters: [:], dialect: dialect, hasSameBits: false)
        }
        #expect(refusal?.message == "can't be said in SQL (it has no corte.sql/1)")
        #expect(refusal?.code == .invalidParameter)
    }
}
