import ArgumentParser
import Console
import Ingest
import Measurement
import PlanModel
import Reports
import StrategyHost
import Words

/// How a plan is measured, whatever the methodology.
struct MeasuringOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            es: """
                El corte que se mide (por omisión: el último), como lo puede escribir una matriz: 2024-03-31, \
                31/03/2024, 2024-03, 2024T1.
                """,
            en: """
                The cut to measure (default: the latest), as a matrix may write it: 2024-03-31, 31/03/2024, 2024-03, \
                2024T1.
                """,
            valueName: .date))
    var cut: CutRequest?

    @Option(
        help: ArgumentHelp(
            es: "La unidad que se mide, si la matriz tiene varias.",
            en: "The unit to measure, where the matrix holds many.",
            valueName: .code))
    var unit: String?

    @Option(
        help: ArgumentHelp(
            es: "Un juego de pesos del archivo del plan (por omisión: el del año).",
            en: "A set of weights of the plan file (default: the year's).",
            valueName: .name))
    var weights: String?

    @Option(
        help: ArgumentHelp(
            es: """
                Mide contra lo programado al corte (cut), en el año (year), en los años transcurridos (elapsed) o en \
                el plan (plan).
                """,
            en: "Measure against the programme due at the cut, the year's, the elapsed years' or the plan's.",
            valueName: .base))
    var base: Base = .cut

    @Option(
        help: ArgumentHelp(
            es: "Mide los indicadores crecientes y decrecientes desde cero (simple) o desde su línea base (baseline).",
            en: "Measure growing and falling indicators from nothing or from their baseline.",
            valueName: .mode))
    var mode: Mode = .simple

    @Option(
        help: ArgumentHelp(
            es: "Deja sin cifra un nodo cuando se reporta menos de este porcentaje de su peso.",
            en: "Leave a node without a figure when less of its weight is reported, in percent.",
            valueName: .percent))
    var minCoverage: Double = 0

    @Option(
        help: ArgumentHelp(
            es: "Deja sin cifra un nodo cuando se reporta menos de este porcentaje de sus hijos.",
            en: "Leave a node without a figure when fewer of its children are reported, in percent.",
            valueName: .percent))
    var minReported: Double = 0

    @OptionGroup var search: StrategySearchOptions
    @OptionGroup var locking: LockOptions

    func validate() throws {
        guard (0...100).contains(minCoverage) else {
            throw ValidationError(
                Phrase(
                    es: "--min-coverage va de 0 a 100, no \(minCoverage)",
                    en: "--min-coverage goes from 0 to 100, not \(minCoverage)"))
        }
        guard (0...100).contains(minReported) else {
            throw ValidationError(
                Phrase(
                    es: "--min-reported va de 0 a 100, no \(minReported)",
                    en: "--min-reported goes from 0 to 100, not \(minReported)"))
        }
    }

    /// The strategies that may measure these matrices.
    func catalog(for matrices: [String]) throws -> StrategyCatalog {
        search.catalog.locked(by: try locking.lock(beside: matrices))
    }

    /// What measures the plan of these matrices.
    func engine(for matrices: [String]) throws -> MeasuringEngine {
        MeasuringEngine(catalog: try catalog(for: matrices))
    }

    /// What measures many plans of these matrices, and gives the levels named, or all above the indicators.
    func engine(
        for plan: Plan, of matrices: [String], using methodologies: [String?], levels: [String], _ reader: CSVReader
    ) throws -> StreamingEngine {
        try StreamingEngine(
            catalog: catalog(for: matrices), plan: plan, methodologies: methodologies, options: measurement(of: plan),
            levels: levels.isEmpty ? nil : levels, csvReader: reader)
    }

    /// How to measure this plan.
    ///
    /// - Throws: `Failure` where the cut that was asked for can't be read.
    func measurement(of plan: Plan) throws(Failure) -> MeasurementOptions {
        MeasurementOptions(
            unit: unit, cut: try cut?.cut(among: Set(plan.observations.compactMap(\.cut)).sorted()), weights: weights,
            base: base, mode: mode,
            minimumCoverage: MinimumCoverage(weight: minCoverage / 100, children: minReported / 100))
    }

    func measure(_ plan: Plan, of matrices: [String], using methodology: String?) throws -> Report {
        try Phase.run(.measuring) {
            try engine(for: matrices).measure(plan, using: methodology, options: measurement(of: plan))
        }
    }

    func compare(
        _ plan: Plan, of matrices: [String], using methodology: String?, with other: String? = nil
    ) throws -> Comparison {
        try Phase.run(.measuring) {
            try engine(for: matrices).compare(plan, using: methodology, with: other, options: measurement(of: plan))
        }
    }

    func compare(_ plan: Plan, of matrices: [String], using methodologies: [String]) throws -> Comparison {
        try Phase.run(.measuring) {
            try engine(for: matrices).compare(plan, using: methodologies, options: measurement(of: plan))
        }
    }
}
