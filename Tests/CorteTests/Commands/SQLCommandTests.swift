import StrategyTestSupport
import Testing

@Suite("corte sql") struct SQLCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    private func sql(_ arguments: String...) throws -> Command.Result {
        try corte.run(["sql", officialMatrix, "-q", "--locale", "en"] + arguments)
    }

    @Test("prints a statement that ends with its order, and before it the table where that's asked for")
    func statement() throws {
        let plain = try sql("--using", "weighted-average", "--using", "capped", "--dialect", "postgresql")
        #expect(plain.code == 0)
        #expect(plain.text.contains("AS \"achievement_capped\""))
        #expect(plain.text.hasSuffix("ORDER BY t.unit, t.cut, t.place, t.depth;\n"))
        let whole = try sql(
            "--using", "weighted-average", "--using", "capped", "--dialect", "postgresql", "--with-table")
        #expect(whole.text.hasPrefix("CREATE TABLE \"matrix\" (\n"))
        #expect(whole.text.hasSuffix("\\.\n" + plain.text))
        #expect(whole.text.contains("\tIS-569\t"))
    }

    @Test("needs no more of a matrix than its header")
    func schema() throws {
        try folder.write("unit,cut,objective,indicator,weight,programmed,executed\n", to: "m.csv")
        let result = try corte(
            "sql", "m.csv", "--using", "capped", "--dialect", "duckdb", "--level", "indicator", "-o", "m.sql")
        #expect(result.code == 0)
        #expect(String(decoding: try folder.bytes("m.sql"), as: UTF8.self).contains("'indicator' AS level"))
    }

    @Test("tells what the plan file says of indicators, which only the rows can have")
    func overrides() throws {
        try folder.write("cut,objective,indicator,programmed,executed\n2024Q1,O1,A,10,5\n", to: "m.csv")
        try folder.write("indicators: { A: { weight: 9 } }\n", to: "plan.yaml")
        let arguments = ["sql", "m.csv", "--using", "capped", "--dialect", "duckdb", "--locale", "en"]
        #expect(
            try corte.run(arguments).errors.contains("what the plan file says of indicators isn't in the statement"))
        let whole = try corte.run(arguments + ["--with-table"])
        #expect(!whole.errors.contains("isn't in the statement"))
        #expect(whole.text.contains(", 9.0e0, "))
    }

    @Test("writes a model of dbt that refers to its source, and nothing else that a template would read")
    func model() throws {
        let text = try sql("--using", "capped", "--dialect", "spark", "--dbt", "--table", "corte.matrix").text
        #expect(text.contains("FROM {{ source('corte', 'matrix') }} AS m\n"))
        #expect(text.contains("\n{{ config(pre_hook=\"SET spark"))
        #expect(text.split(separator: "{", omittingEmptySubsequences: false).count == 7)
        #expect(!text.contains(";"))
    }

    @Test(
        "refuses what it can't give, with what to do",
        arguments: [
            (
                ["--using", "trend-projection", "--dialect", "duckdb"], 64,
                "strategy 'trend-projection': a projection looks"
            ),
            (["--using", "capped", "--dialect", "duckdb", "--base", "plan"], 64, "base plan looks at all years"),
            (["--using", "capped", "--dialect", "oracle"], 64, "--dialect"),
            (["--dialect", "duckdb"], 64, "give 1 to 10 methodologies"),
            (["--using", "capped", "--dialect", "duckdb", "--table", "m;x"], 64, "a table's name is of letters"),
            (["--using", "capped", "--dialect", "duckdb", "--dbt", "--view", "v"], 64, "a query alone"),
            (
                ["--using", "weighted-average:power=0", "--dialect", "duckdb", "--exact-bits"], 64,
                "only the arithmetic mean"
            ),
        ])
    func refusals(arguments: [String], code: Int32, says: String) throws {
        let result = try corte.run(["sql", officialMatrix, "-q", "--locale", "en"] + arguments)
        #expect(result.code == code)
        #expect(result.text.isEmpty)
        #expect(result.errors.contains(says))
    }

    @Test("refuses a module that can't be said in SQL, by its name")
    func foreign() throws {
        let median = try MedianModule.folder() + "/libStrategyMedian.so"
        let result = try sql("--using", median, "--dialect", "duckdb", "--in-process")
        #expect(result.code == 64)
        #expect(result.errors.contains("can't be said in SQL (it has no corte.sql/1)"))
    }
}
