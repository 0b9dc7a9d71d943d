import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import SQLRollUp
import StrategyTestSupport
import Testing
import Words

@Suite("A roll-up as a statement") struct RollUpStatementTests {
    private let plan = Plan([row("A", 140), row("B", 60)])

    private func statement(
        _ plan: Plan? = nil, by methodologies: [String] = ["weighted-average"], _ dialect: SQLDialect = .duckdb,
        options: MeasurementOptions = .init(), levels: [String]? = nil, hasSameBits: Bool = false,
        extras: RollUpStatement.Extras = .init(), as form: RollUpStatement.Form = .query
    ) throws -> String {
        let plan = plan ?? self.plan
        return try RollUpStatement(
            of: plan, in: MatrixTable(of: plan, named: "matrix"), by: methodologies,
            MethodologyResolver(catalog: Bundled.catalog, plan: plan, options: options), dialect: dialect,
            levels: levels, hasSameBits: hasSameBits, extras: extras, as: form
        ).text
    }

    private func problem(_ body: () throws -> String) -> String {
        do {
            _ = try body()
            return ""
        } catch let error as MeasurementError {
            return error.lines(in: .en).joined(separator: "\n")
        } catch { return "\(error)" }
    }

    @Test("is the same text every time, in every dialect", arguments: SQLDialect.allCases)
    func deterministic(dialect: SQLDialect) throws {
        let text = try statement(by: ["weighted-average", "capped"], dialect)
        #expect(try statement(by: ["weighted-average", "capped"], dialect) == text)
        #expect(text.hasPrefix("-- Corte, the roll-up for \(dialect.name)"))
        #expect(text.hasSuffix(";\n"))
    }

    @Test("caps where the methodology does, and never by LEAST, which passes over what is missing")
    func caps() throws {
        let text = try statement(by: ["capped:limit=110,at=plan"])
        #expect(text.contains("> 110.0e0 THEN 110.0e0"))
        #expect(!text.uppercased().contains("LEAST("))
    }

    @Test("is made into a view")
    func view() throws {
        #expect(try statement(as: .view("avance")).contains("\nCREATE VIEW \"avance\" AS\nWITH "))
    }

    @Test("writes masks and states where they're asked for")
    func extras() throws {
        let text = try statement(extras: .init(masks: true, states: true))
        #expect(text.contains("AS \"mask_weighted-average\""))
        #expect(text.contains("AS \"state_weighted-average\""))
        // The least double that is rounded into the band, not the limit itself.
        #expect(text.contains(">= 99.995e0 THEN 'met'"))
    }

    @Test("states a methodology once, whoever reads it")
    func once() throws {
        let extras = RollUpStatement.Extras(masks: true)
        let text = try statement(by: ["weighted-average", "capped", "weighted-average"], extras: extras)
        // Two methodologies, and the mean with and without a cap for the masks of both.
        #expect(text.contains("AS a3,") && !text.contains("AS a4"))
        for name in ["weighted-average", "capped", "weighted-average (2)"] {
            #expect(text.contains("t.a2 - t.a3 AS \"mask_\(name)\""))
        }
    }

    @Test("lets PostgreSQL compute each column once, and no other engine needs that")
    func fences() throws {
        let relations = try statement(.postgresql, hasSameBits: true).split(separator: " AS (\n").dropFirst()
        #expect(relations.allSatisfy { $0.contains("\n  OFFSET 0\n)") })
        #expect(try !statement(.duckdb, hasSameBits: true).contains("OFFSET"))
    }

    @Test("sets for Spark what a plan of several levels needs, in a model too")
    func preparation() throws {
        let setting = "SET spark.sql.analyzer.maxIterations = 10000"
        #expect(try statement(nil, by: ["capped"], .spark).contains("\n\(setting);\nWITH "))
        #expect(
            try statement(nil, by: ["capped"], .spark, as: .view("v")).contains("\n\(setting);\nCREATE VIEW `v` AS\n"))
        #expect(
            try statement(nil, by: ["capped"], .spark, as: .model).contains(
                "\n{{ config(pre_hook=\"\(setting)\") }}\nWITH "))
    }

    @Test("begins a band at the least double that's rounded into it, also where its limit isn't one of two decimals")
    func bands() throws {
        let bands = try #require(StateBands.default.addingCritical(below: 61.755))
        let text = try statement(plan.with { $0.bands = bands }, extras: .init(states: true))
        #expect(text.contains("THEN 'lag' WHEN") && text.contains(">= 61.755e0 THEN 'lag'"))
        #expect(bands.band(of: 61.755).state == .lag && bands.band(of: 61.755.nextDown).state == .critical)
    }

    @Test("refuses rows that are there twice, and weights that are missing among others")
    func checks() throws {
        let text = try statement()
        #expect(text.contains("WHEN t.repeated > 0 THEN"))
        #expect(text.contains("IS NULL AND (SELECT count(m.weight) FROM \"matrix\" AS m) > 0 THEN"))
    }

    @Test("embeds the weights of the plan file as literals, by the year of the cut where they're by year")
    func weights() throws {
        let yearly = plan.with {
            $0.weightSets = ["2024": WeightSet(entries: ["O'1": .init(weight: 2)])]
        }
        let text = try statement(yearly)
        #expect(text.contains("SELECT 2024 AS year, CAST('O''1' AS VARCHAR) AS code, CAST(2.0e0 AS DOUBLE) AS weight"))
        #expect(text.contains("AND w.year = CAST(EXTRACT(YEAR FROM a.cut) AS bigint)"))
    }

    @Test("says no projection, and names the module")
    func projection() {
        #expect(
            problem { try statement(by: ["trend-projection+capped"]) }.contains("strategy 'trend-projection'"))
    }

    @Test("refuses what no statement gives: bases over years, unknown levels, bits of other means")
    func refusals() {
        #expect(problem { try statement(options: .init(base: .plan)) }.contains("base plan looks at all years"))
        #expect(problem { try statement(levels: ["nivel"]) }.contains("there is no level 'nivel'"))
        #expect(
            problem { try statement(by: ["weighted-average:power=0"], hasSameBits: true) }
                .contains("only the arithmetic mean has the same bits"))
        #expect(
            problem { try statement(.clickhouse, hasSameBits: true) }.contains("how 'clickhouse' adds up in order"))
        #expect(problem { try statement(by: ["weighted-average:power=0.01"]) }.contains("lies so near 0"))
    }

    private func statement(_ dialect: SQLDialect, hasSameBits: Bool) throws -> String {
        try statement(nil, by: ["weighted-average"], dialect, hasSameBits: hasSameBits)
    }

    @Test("refuses names that an engine would cut off in silence")
    func longNames() throws {
        let name = String(repeating: "n", count: 60)
        let named = plan.with { $0.methodologies = [.init(name: name, expression: "capped")] }
        #expect(problem { try statement(named, by: [name], .postgresql) }.contains("cuts names off after 63 bytes"))
        #expect(try statement(named, by: [name], .duckdb).contains("achievement_\(name)"))
    }

    @Test("refuses a level that is called as another column")
    func levelNames() {
        #expect(throws: MeasurementError.self) {
            try MatrixTable(of: Plan(levels: ["Weight"], observations: []), named: "matrix")
        }
    }

    @Test("fills its table with the rows as they were read, NP apart from what is missing")
    func table() throws {
        var rows = [row("A", 140), row("B", 60)]
        rows[1].programmed = Reading(.notProgrammed, text: "NP")
        rows[1].indicator = "B\t'\\"
        let table = try MatrixTable(of: Plan(rows), named: "public.matrix")
        let copied = try table.filling(rows, in: .postgresql)
        #expect(
            copied.hasPrefix("COPY \"public\".\"matrix\" (\"line\", \"unit\", \"cut\", \"objective\", \"indicator\","))
        #expect(copied.contains("\tB\\t'\\\\\tsum\t\\N\t\\N\t100.0\tf\t\\N\tt\t60.0\n"))
        #expect(copied.hasSuffix("\\.\n"))
        #expect(try table.filling(rows, in: .spark).contains(#"'B\t\'\\'"#))
        #expect(
            table.creation(in: .postgresql).contains(
                "UNIQUE NULLS NOT DISTINCT (\"unit\", \"cut\", \"objective\", \"indicator\")"))
        #expect(try table.filling([], in: .duckdb).isEmpty)
    }
}
