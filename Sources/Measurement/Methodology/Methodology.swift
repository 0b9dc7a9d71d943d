import PlanModel
package import Reports
import StrategyHost
import Words

/// A chain of strategies, ready to measure: an immutable value once it's resolved.
package struct Methodology {
    /// A treatment and the level that it acts at.
    package struct Treatment {
        package var step: StrategyStep
        package var level: String

        /// A treatment at a level.
        package init(step: StrategyStep, level: String) {
            self.step = step
            self.level = level
        }
    }

    /// What makes the executed values; nil takes the last report.
    package var estimator: StrategyStep?
    /// What is done to achievements, in order.
    package var treatments: [Treatment]
    /// What makes a node of its children.
    package var aggregator: StrategyStep
    /// The aggregator with the exponents that single nodes ask for.
    package var aggregatorsByPower: [Double: StrategyStep]
    /// What becomes of an indicator that wasn't reported.
    package var missing: MissingPolicy
    /// What a report says about it.
    package var stamp: MethodologyStamp

    /// What executed values are measured against: an estimate at the horizon has the year's programme to reach.
    package func base(asked: Base) -> Base { estimator == nil ? asked : .year }

    /// What is done to each year's achievement of an indicator, in order.
    var yearTreatments: [StrategyStep] { treatments.filter { $0.level == Plan.yearLevel }.map(\.step) }

    /// Refuses a base that the methodology has no use for: a projection ends with its year, and a treatment of each year
    /// needs years.
    package func check(_ base: Base) throws(MeasurementError) {
        if estimator != nil, base.countsYears {
            throw .invalidMethodology(
                stamp.given,
                Phrase(
                    es: "una proyección se mide contra lo programado del año",
                    en: "a projection is measured against the programme of the year"),
                advice: Phrase(es: "quite --base \(base.rawValue)", en: "leave --base \(base.rawValue) out"))
        }
        guard !yearTreatments.isEmpty, !base.countsYears else { return }
        throw .invalidMethodology(
            stamp.given,
            Phrase(
                es: "at=\(Plan.yearLevel) actúa sobre los años del plan, y la base \(base.rawValue) tiene uno solo",
                en: "at=\(Plan.yearLevel) acts on the years of the plan, and base \(base.rawValue) has one alone"),
            advice: Phrase(
                es: "mida con --base elapsed o --base plan", en: "measure with --base elapsed or --base plan"))
    }
}
