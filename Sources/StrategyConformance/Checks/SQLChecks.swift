internal import StrategyABI
internal import StrategyHost

/// Of what a strategy says in SQL.
extension Check {
    static let sql: [Check] = [
        // A statement can't be tried here: whether it's made of what there is can.
        .module(
            "sql", "what it says in SQL, by \(CORTE_EXTENSION_SQL), is made of what it may read, and is the same twice",
            [.strategyExtension, .sql, .sqlRequest, .write, .say, .sameBits]
        ) { subject throws(Finding) in
            let strategy = try subject.loadedByTheHost()
            guard strategy.extension(CORTE_EXTENSION_SQL) != nil else { throw .skipped("it isn't said in SQL") }
            var said = 0
            for dialect in ["postgresql", "duckdb", "spark", "clickhouse", "one-that-comes-later"] {
                for hasSameBits in [false, true] {
                    subject.step("asking for the SQL of '\(dialect)'\(hasSameBits ? ", bit for bit" : "")")
                    let answers: [StrategySQL]
                    do throws(StrategyError) {
                        answers = [
                            try strategy.sql(parameters: [:], dialect: dialect, hasSameBits: hasSameBits),
                            try strategy.sql(parameters: [:], dialect: dialect, hasSameBits: hasSameBits),
                        ]
                    } catch {
                        // What it says it can't say is its own affair.
                        if error.code != .invalidParameter { throw .failed("'\(dialect)': \(error.message)") }
                        continue
                    }
                    if answers[0] != answers[1] { throw .failed("'\(dialect)': it says another thing the second time") }
                    said += 1
                }
            }
            if said == 0 { throw .failed("it is said in SQL, and in no engine's with the default parameters") }
        }
    ]
}
