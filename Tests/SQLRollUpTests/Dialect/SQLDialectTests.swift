import PlanModel
import Testing
import Words

@testable import SQLRollUp

@Suite("What a statement writes literally") struct SQLDialectTests {
    @Test(
        "is a text that no code can end",
        arguments: [
            (SQLDialect.postgresql, "O'Brien", "'O''Brien'"),
            (.duckdb, "'; DROP TABLE m; --", "'''; DROP TABLE m; --'"),
            (.spark, "O'Brien", #"'O\'Brien'"#), (.clickhouse, #"a\"#, #"'a\\'"#),
            (.postgresql, #"a\'"#, #"E'a\\\''"#), (.duckdb, "a\nb", #"E'a\nb'"#), (.spark, "a\nb", #"'a\nb'"#),
            (.postgresql, "Ñandú 目标", "'Ñandú 目标'"),
        ])
    func text(dialect: SQLDialect, code: String, literal: String) {
        #expect(dialect.text(code) == literal)
    }

    @Test("never shows what templates and shells take for theirs", arguments: SQLDialect.allCases)
    func templates(dialect: SQLDialect) {
        for code in ["{{ ref('x') }}", "{% raw %}", "{# c #}", "${env:HOME}", "{{{", "$${"] {
            let literal = dialect.text(code)
            for opening in ["{{", "{%", "{#", "${"] { #expect(!literal.contains(opening)) }
        }
        #expect(dialect.text("{a") == "('{' || 'a')")
    }

    @Test("is a number with an exponent, or some engines take it for a decimal")
    func numbers() {
        #expect(SQLDialect.digits(0.1) == "0.1e0")
        #expect(SQLDialect.digits(1e300) == "1e+300")
        #expect(SQLDialect.digits(100) == "100.0e0")
    }

    @Test("quotes names")
    func identifiers() {
        #expect(SQLDialect.duckdb.identifier("objective") == "\"objective\"")
        #expect(SQLDialect.duckdb.identifier("Objetivo \"1\"") == "\"Objetivo \"\"1\"\"\"")
        #expect(SQLDialect.spark.identifier("año`") == "`año```")
        #expect(SQLDialect.postgresql.identifier("group") == "\"group\"")
    }

    @Test("refuses control characters, which an engine may not keep")
    func control() {
        #expect(SQLDialect.duckdb.flaw(of: "a\u{0}b")?.en == "the code 'a\u{0}b' has a control character (U+0)")
        #expect(SQLDialect.duckdb.flaw(of: "a\tb") == nil)
    }

    @Test("ends a statement by an expression that no engine evaluates beforehand", arguments: SQLDialect.allCases)
    func refusal(dialect: SQLDialect) {
        #expect(dialect.refusal("why", about: "t.k1").contains("'corte: why: ' || t.k1"))
    }
}
