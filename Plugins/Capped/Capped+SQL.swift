import StrategyKit

extension Capped: SQLStated {
    func sql(for request: SQLRequest) -> [SQLColumn] {
        guard limit < .infinity else { return [.row("achievement", "{achievement}")] }
        let cap = SQLColumn.number(limit)
        // Not LEAST: it passes over NULL, and what is missing would count as fulfilled.
        return [.row("achievement", "CASE WHEN {achievement} > \(cap) THEN \(cap) ELSE {achievement} END")]
    }
}
