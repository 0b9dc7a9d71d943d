import Measurement
import PlanModel

/// What the plans of many units achieved at their latest cut, a line for each unit.
struct UnitSummary {
    /// A unit at its latest cut.
    struct Line {
        var unit: String?
        var cut: Cut?
        var outcomes: [Outcome]

        /// The last methodology's achievement less the first's, in points.
        var difference: Double? {
            guard let first = outcomes.first?.achievement, let last = outcomes.last?.achievement else { return nil }
            return last - first
        }
    }

    /// The methodologies' keys.
    let keys: [String]
    /// The units, in the order of the matrix.
    private(set) var lines: [Line] = []
    /// How many plans there are: units at cuts.
    private(set) var planCount = 0
    private var numbers: [String?: Int] = [:]

    init(keys: [String]) { self.keys = keys }

    /// Takes the next plan.
    mutating func add(_ plan: BatchReport.PlanFigures) {
        planCount += 1
        let line = Line(unit: plan.unit, cut: plan.cut, outcomes: plan.outcomes)
        guard let number = numbers[plan.unit] else {
            numbers[plan.unit] = lines.count
            lines.append(line)
            return
        }
        if plan.cut ?? .distantPast >= lines[number].cut ?? .distantPast { lines[number] = line }
    }

    /// The units that move most under the last methodology, or without a second one those that achieved least; those
    /// that can't be told come last.
    var ranked: [Line] {
        let order = lines.indices.map { index -> (Double, Int) in
            let line = lines[index]
            let key = keys.count > 1 ? line.difference.map { -abs($0) } : line.outcomes[0].achievement
            return (key ?? .infinity, index)
        }
        return order.sorted { $0 < $1 }.map { lines[$0.1] }
    }
}
