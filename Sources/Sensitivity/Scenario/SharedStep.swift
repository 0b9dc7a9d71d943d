import Measurement
import Reports
import StrategyHost

/// A strategy with its parameters, made ready once and called for many measurements.
final class SharedStep {
    /// What tells it from the other steps of a study.
    let number: Int
    /// The step that it runs.
    let step: StrategyStep
    private var made: StrategyInstance?

    init(_ step: StrategyStep, number: Int) {
        self.step = step
        self.number = number
    }

    /// The means of groups of rows, whose ends `offsets` gives; nil where nothing of a group is there.
    func means(_ values: [Double?], weights: [Double], offsets: [Int]) throws(StrategyError) -> [Double?] {
        var batch = ColumnBatch(rowCount: values.count, groupOffsets: offsets)
        batch.append("achievement", numbers: values)
        batch.append("weight", numbers: weights)
        return try figures(batch)
    }

    /// Achievements after a treatment; nil stays nil. No laws at all are as good as none for each.
    func treated(_ values: [Double?], laws: [AchievementLaw?] = []) throws(StrategyError) -> [Double?] {
        var batch = ColumnBatch(rowCount: values.count)
        batch.append("achievement", numbers: values)
        batch.append(laws, for: step.strategy.metadata)
        return try figures(batch)
    }

    private func figures(_ batch: ColumnBatch) throws(StrategyError) -> [Double?] {
        let instance = if let made { made } else { try step.strategy.instance(parameters: step.parameters) }
        made = instance
        let column = try instance.measure(batch).column("achievement")
        return (0..<column.count).map { column[$0] }
    }
}
