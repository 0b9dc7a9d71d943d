import PlanModel
import Reports

/// What the plans of many units achieved at their latest cut, as it's gathered plan by plan.
public struct UnitFigures: Sendable {
    /// A unit at its latest cut.
    struct Line {
        var unit: String?
        var cut: Cut?
        /// The plan's outcome under each methodology.
        var outcomes: [Outcome]
        /// How much of the plan's weight was reported, 0 to 1, under each.
        var coverage: [Double]
    }

    /// The units, in the order of the matrix.
    private(set) var lines: [Line] = []
    /// How many plans there are: units at cuts.
    private(set) var planCount = 0
    private var numbers: [String?: Int] = [:]

    /// No plans yet.
    public init() {}

    /// Takes the next plan.
    public mutating func add(_ plan: BatchReport.PlanFigures) {
        planCount += 1
        let line = Line(unit: plan.unit, cut: plan.cut, outcomes: plan.outcomes, coverage: plan.coverage)
        guard let number = numbers[plan.unit] else {
            numbers[plan.unit] = lines.count
            lines.append(line)
            return
        }
        if plan.cut ?? .distantPast >= lines[number].cut ?? .distantPast { lines[number] = line }
    }
}
