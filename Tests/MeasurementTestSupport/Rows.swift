package import Measurement
package import PlanModel
package import Reports
import StrategyTestSupport

/// An engine with the bundled strategies, as this build made them.
package let engine = MeasuringEngine(catalog: Bundled.catalog)

/// An engine that has the example strategy in C as well.
package func engineWithMedian() throws -> MeasuringEngine { try MeasuringEngine(catalog: MedianModule.catalog()) }

extension Reading {
    /// A number as a matrix holds it.
    package static func of(_ number: Double) -> Reading { Reading(.number(number), text: "\(number)") }

    /// `NP`.
    package static let np = Reading(.notProgrammed, text: "NP")
}

/// A row whose achievement is `achievement`: so much executed of 100 programmed, or nothing reported.
package func row(
    _ code: String, _ achievement: Double?, in path: [String] = ["O1"], weight: Double? = nil, line: Int? = nil
) -> Observation {
    var row = Observation(
        indicator: code, path: path, programmed: .of(100), executed: achievement.map(Reading.of) ?? .absent,
        origin: Place(file: "matriz.csv", row: line))
    row.programmedYear = .of(100)
    row.annualisation = .sum
    row.weight = weight
    return row
}

extension Observation {
    /// The row with some of its fields changed.
    package func with(_ change: (inout Observation) -> Void) -> Observation {
        var row = self
        change(&row)
        return row
    }
}

extension Plan {
    /// A plan with objectives above its indicators.
    package init(_ rows: [Observation]) {
        self.init(levels: rows.first?.path.isEmpty ?? true ? [] : ["objective"], observations: rows)
    }

    /// The plan with something of it changed.
    package func with(_ change: (inout Plan) -> Void) -> Plan {
        var plan = self
        change(&plan)
        return plan
    }
}

extension Report {
    /// The achievement of a node, in percent.
    package func achievement(_ id: String) -> Double? { node(id)?.outcome.achievement }
}

/// The lines of the error that measuring gives; none where it succeeds.
package func problems(
    _ plan: Plan, using methodology: String? = nil, options: MeasurementOptions = .init()
) -> [String] {
    do throws(MeasurementError) {
        _ = try engine.measure(plan, using: methodology, options: options)
        return []
    } catch {
        return error.lines
    }
}
