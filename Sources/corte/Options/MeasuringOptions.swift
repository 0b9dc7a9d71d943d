import ArgumentParser
import Measurement
import PlanModel

/// How a plan is measured, whatever the methodology.
struct MeasuringOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The cut to measure (default: the latest): 2024-03-31, 2024-03 or 2024Q1.", valueName: "date"))
    var cut: Cut?

    @Option(help: ArgumentHelp("The unit to measure, where the matrix holds many.", valueName: "code"))
    var unit: String?

    @Option(help: ArgumentHelp("A set of weights of the plan file (default: the year's).", valueName: "name"))
    var weights: String?

    @Option(help: "Measure against the programme due at the cut or the year's.")
    var base: Base = .cut

    @Option(help: "Measure growing and falling indicators from nothing or from their baseline.")
    var mode: Mode = .simple

    @Option(
        help: ArgumentHelp(
            "Leave a node without a figure when less of its weight is reported, in percent.", valueName: "percent"))
    var minCoverage: Double = 0

    @Option(
        help: ArgumentHelp(
            "Leave a node without a figure when fewer of its children are reported, in percent.", valueName: "percent"))
    var minReported: Double = 0

    @OptionGroup var search: StrategySearchOptions

    func validate() throws {
        guard (0...100).contains(minCoverage) else {
            throw ValidationError("--min-coverage goes from 0 to 100, not \(minCoverage)")
        }
        guard (0...100).contains(minReported) else {
            throw ValidationError("--min-reported goes from 0 to 100, not \(minReported)")
        }
    }

    var engine: MeasuringEngine {
        MeasuringEngine(catalog: search.catalog)
    }

    var measurement: MeasurementOptions {
        MeasurementOptions(
            unit: unit, cut: cut, weights: weights, base: base, mode: mode,
            minimumCoverage: MinimumCoverage(weight: minCoverage / 100, children: minReported / 100))
    }

    func measure(_ plan: Plan, using methodology: String?) throws -> Report {
        do throws(MeasurementError) {
            return try engine.measure(plan, using: methodology, options: measurement)
        } catch {
            throw Failure(error)
        }
    }

    func trace(_ plan: Plan, node: String, using methodology: String?) throws -> Trace {
        do throws(MeasurementError) {
            return try engine.trace(plan, node: node, using: methodology, options: measurement)
        } catch {
            throw Failure(error)
        }
    }

    func compare(_ plan: Plan, using methodologies: [String]) throws -> Comparison {
        do throws(MeasurementError) {
            return try engine.compare(plan, using: methodologies, options: measurement)
        } catch {
            throw Failure(error)
        }
    }
}
