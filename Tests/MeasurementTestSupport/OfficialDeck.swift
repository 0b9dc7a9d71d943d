import Ingest
package import PlanModel
import StrategyTestSupport

/// The official deck of 31 March 2024.
package enum OfficialDeck {
    /// The matrix of the example plan.
    package static let matrix = "\(DataFile.checkout)/Examples/gestion-publica/matriz.csv"

    /// The example plan, read from its matrix and plan file.
    package static func example() throws -> Plan {
        try PlanReader().read(matrices: [matrix], planFile: nil)
            .plan
    }

    /// The deck's magnitudes as the reference values were computed from, with every set of weights under its name.
    ///
    /// - Parameter missing: indicators that weren't reported.
    package static func reference(missing: Set<String> = []) throws -> Plan {
        let indicators = try Golden.rows("deck_indicators.csv")
        let objectives = try Golden.rows("deck_objectives.csv")
        var plan = Plan(
            indicators.map { line in
                let code = line["indicator"] ?? ""
                var row = Observation(
                    indicator: code, path: [line["objective"] ?? ""], programmed: .of(line.number("programmed")),
                    executed: missing.contains(code) ? .absent : .of(line.number("executed")),
                    origin: Place(file: "deck_indicators.csv"))
                row.programmedYear = .of(line.number("programmed_year"))
                return row
            })
        for set in ["w_equal", "w_implied", "w_unbalanced"] {
            var entries: [String: WeightSet.Entry] = [:]
            for line in objectives { entries[line["objective"] ?? ""] = .init(weight: line.number(set)) }
            for line in indicators { entries[line["indicator"] ?? ""] = .init(weight: line.number(set)) }
            plan.weightSets[set] = WeightSet(entries: entries)
        }
        return plan
    }
}
