import Measurement
import PlanModel
import Reports
import StrategyHost

/// What an estimator would have said at the earlier cuts of years whose end is known, by each of its methods.
///
/// Every projection knows the reports up to its own cut alone; what it says of the year's end is held against the report
/// of that day. A method counts where it applies: what it leaves to another is no case of its own.
struct Backtest {
    private let estimator: StrategyStep
    private let series: [IndicatorSeries]
    private let actuals: [Double]

    init(_ measured: PlanMeasurement, estimator: StrategyStep) {
        self.estimator = estimator
        var series: [IndicatorSeries] = []
        var actuals: [Double] = []
        for node in measured.tree.indicatorNodes {
            guard let row = node.observation, let now = measured.selection.cut else { continue }
            // What came after the cut that's projected from isn't known there.
            let history = measured.selection.history(of: row).filter { report in
                report.executed.number != nil && report.cut.map { $0 <= now } ?? false
            }
            for report in history {
                guard let cut = report.cut, cut < cut.yearEnd,
                    let actual = history.first(where: { $0.cut == cut.yearEnd })?.executed.number
                else { continue }
                var then = node
                then.observation = report
                series.append(IndicatorSeries(of: then, history: history, until: cut))
                actuals.append(actual)
            }
        }
        self.series = series
        self.actuals = actuals
    }

    /// A score for each method, in the estimator's order; none where no year's end is known.
    func scores() throws(MeasurementError) -> [BacktestScore] {
        guard !series.isEmpty else { return [] }
        let methods = estimator.strategy.metadata.parameters.first { $0.meaning == "method" }?.choices ?? []
        var scores: [BacktestScore] = []
        for method in methods {
            guard let step = estimator.with("method", .text(method)) else { continue }
            if let score = try score(step, method) { scores.append(score) }
        }
        if methods.isEmpty, let score = try score(estimator, nil) { scores.append(score) }
        return scores
    }

    private func score(_ step: StrategyStep, _ method: String?) throws(MeasurementError) -> BacktestScore? {
        let narrow = try step.with("coverage", .number(80))?.estimate(series)
        let wide = try (step.with("coverage", .number(95)) ?? step).estimate(series)
        let cases = wide.indices.filter { wide[$0].map { !$0.flags.contains(.otherMethod) } ?? false }
        guard !cases.isEmpty else { return nil }
        var errors: [Double] = []
        var brier: [Double] = []
        for index in cases {
            guard let estimate = wide[index] else { continue }
            let actual = actuals[index]
            if actual != 0 { errors.append(100 * abs(estimate.value - actual) / abs(actual)) }
            guard let probability = estimate.probability, let target = estimate.target else { continue }
            let isReached = series[index].isFalling ? actual <= target : actual >= target
            let miss = probability - (isReached ? 1 : 0)
            brier.append(miss * miss)
        }
        return BacktestScore(
            method: method, cases: cases.count, intervals: cases.count { wide[$0]?.low != nil }, meanError: errors.mean,
            coverage80: narrow.flatMap { held(by: $0, in: cases) }, coverage95: held(by: wide, in: cases),
            brier: brier.mean)
    }

    /// How often an interval held what came, in percent; nil without an interval.
    private func held(by estimates: [Estimate?], in cases: [Int]) -> Double? {
        let holds: [Double] = cases.compactMap { index in
            guard let low = estimates[index]?.low, let high = estimates[index]?.high else { return nil }
            let slack = 1e-9 * abs(actuals[index])
            return low - slack <= actuals[index] && actuals[index] <= high + slack ? 100 : 0
        }
        return holds.mean
    }
}

extension [Double] {
    /// The mean; nil of nothing.
    fileprivate var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}
