import StrategyHost

/// What differs from role to role in Swift.
extension StrategyTemplate {
    /// The body of `measure`.
    var swiftBody: String {
        switch role {
        case .treatment:
            """
                    let given = try batch.numbers("achievement")
                    var treated = try outputs.column("achievement")
                    for row in 0..<given.count {
                        if row % 65_536 == 0 { try batch.checkCancellation() }
                        guard let value = given[row] else { continue }
                        guard value.isFinite else { throw StrategyError("not a number", row: row, column: "achievement") }
                        treated[row] = max(value, 0)
                    }
            """
        case .aggregator:
            """
                    let children = try batch.numbers("achievement")
                    let weights = try batch.numbers("weight")
                    var node = try outputs.column("achievement")
                    var shares = try outputs.column("share")
                    var contributions = try outputs.column("contribution")
                    for group in 0..<batch.groupCount {
                        try batch.checkCancellation()
                        var total = 0.0
                        for row in batch.rows(of: group) {
                            let weight = weights.values[row]
                            guard weight >= 0, weight.isFinite else {
                                throw StrategyError("a weight is negative or no number", row: row, column: "weight")
                            }
                            if children.isPresent(row) { total += weight }
                        }
                        guard total > 0 else { continue }
                        var sum = 0.0
                        for row in batch.rows(of: group) {
                            guard let value = children[row] else { continue }
                            guard value.isFinite else { throw StrategyError("not a number", row: row, column: "achievement") }
                            shares[row] = weights.values[row] / total
                            contributions[row] = weights.values[row] / total * value
                            sum += weights.values[row] / total * value
                        }
                        node[group] = sum
                    }
            """
        case .estimator:
            """
                    let reports = try batch.numbers("executed")
                    var executed = try outputs.column("executed")
                    for group in 0..<batch.groupCount {
                        try batch.checkCancellation()
                        for row in batch.rows(of: group) {
                            guard let report = reports[row] else { continue }
                            guard report.isFinite else { throw StrategyError("not a number", row: row, column: "executed") }
                            executed[group] = report
                            executed.flag(group, .estimated)
                        }
                    }
            """
        }
    }

    /// The arguments of a trial's `measure`.
    func swiftColumns(_ values: String, _ weights: String) -> String {
        switch role {
        case .treatment: "\"achievement\": \(values)"
        case .aggregator: "\"achievement\": \(values), \"weight\": \(weights)"
        case .estimator: "\"executed\": \(values)"
        }
    }

    /// The body of a test that measures.
    var swiftExample: String {
        switch role {
        case .treatment:
            """
                let result = try Trial(of: \(type).self).measure(["achievement": [50, nil, -3]])
                #expect(result["achievement"] == [50, nil, 0])
            """
        case .aggregator:
            """
                let result = try Trial(of: \(type).self).measure(
                    ["achievement": [50, nil, 100], "weight": [3, 4, 1]], groups: [3, 0])
                #expect(result["achievement"] == [62.5, nil])
                #expect(result["share"] == [0.75, nil, 0.25])
                #expect(result["contribution"] == [37.5, nil, 25])
            """
        case .estimator:
            """
                let result = try Trial(of: \(type).self).measure(["executed": [10, 25, nil, nil]], groups: [3, 1])
                #expect(result["executed"] == [25, nil])
                #expect(result.flags("executed") == [.estimated, []])
                #expect(result["low"] == [nil, nil])
            """
        }
    }
}
