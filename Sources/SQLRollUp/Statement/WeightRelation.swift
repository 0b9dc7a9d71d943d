import Measurement
import PlanModel

/// The weights that the plan file gives beside the table: those of sets, by year or by the set that counts, and those of
/// nodes.
struct WeightRelation {
    private let dialect: SQLDialect
    /// By year, or for every year.
    private let sets: [(year: Int?, entries: [String: Double])]
    private let nodes: [String: Double]

    /// - Throws: `MeasurementError` where a set isn't there.
    init(_ plan: Plan, _ options: MeasurementOptions, _ dialect: SQLDialect) throws(MeasurementError) {
        self.dialect = dialect
        nodes = plan.nodes.compactMapValues(\.weight)
        if let name = try WeightResolver(plan: plan, named: options.weights, year: plan.identity.year).name {
            sets = [(nil, plan.weightSets[name]?.entries.mapValues(\.weight) ?? [:])]
        } else if options.weights == nil, plan.identity.year == nil {
            sets = plan.weightSets.sorted { $0.key < $1.key }.compactMap { name, set in
                Int(name).map { ($0, set.entries.mapValues(\.weight)) }
            }
        } else {
            sets = []
        }
    }

    /// All weights that are given, with the code that has them.
    var all: [(code: String, weight: Double)] {
        (sets.flatMap(\.entries) + nodes).map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }

    /// Adds the relations that are needed.
    func define(in statement: inout StatementText) {
        let rows = sets.flatMap { set in
            set.entries.sorted { $0.key < $1.key }.map { (set.year, $0.key, $0.value) }
        }
        if !rows.isEmpty {
            statement.define(
                "corte_weight",
                rows.map { year, code, weight in
                    "SELECT \(year.map(String.init) ?? "0") AS year, \(text(code)) AS code, "
                        + "\(dialect.double(weight)) AS weight"
                }.joined(separator: "\nUNION ALL "))
        }
        if !nodes.isEmpty {
            statement.define(
                "corte_node",
                nodes.sorted { $0.key < $1.key }.map { code, weight in
                    "SELECT \(text(code)) AS code, \(dialect.double(weight)) AS weight"
                }.joined(separator: "\nUNION ALL "))
        }
    }

    private func text(_ code: String) -> String { "CAST(\(dialect.text(code)) AS \(dialect.bareName(of: .text)))" }

    /// What joins an indicator's weight to a relation, and the weight: the set's, or else the row's, or NULL.
    func ofIndicator(_ relation: String, code: String, otherwise: String) -> (join: String, weight: String) {
        let set = joined(to: relation, code)
        return (set.join, set.weights.isEmpty ? otherwise : "coalesce(\(set.weights)\(otherwise))")
    }

    /// What joins a node's weight to a relation, and the weight: the set's, or else the node's own, or else 1.
    func ofNode(_ relation: String, code: String) -> (join: String, weight: String) {
        var (join, weights) = joined(to: relation, code)
        if !nodes.isEmpty {
            join += "\nLEFT JOIN corte_node AS n ON n.code = \(relation).\(code)"
            weights += "n.weight, "
        }
        return (join, weights.isEmpty ? dialect.double(1) : "coalesce(\(weights)1e0)")
    }

    private func joined(to relation: String, _ code: String) -> (join: String, weights: String) {
        guard sets.contains(where: { !$0.entries.isEmpty }) else { return ("", "") }
        let isYearly = sets.contains { $0.year != nil }
        let year = isYearly ? " AND w.year = \(dialect.year(of: "\(relation).cut"))" : ""
        return ("\nLEFT JOIN corte_weight AS w ON w.code = \(relation).\(code)\(year)", "w.weight, ")
    }
}
