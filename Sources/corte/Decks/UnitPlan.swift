import Measurement
import PlanModel

/// One unit of a matrix that holds many: its plan, and the folder of its deck.
struct UnitPlan: Sendable {
    let unit: String
    /// The plan with the unit's rows alone.
    let plan: Plan
    /// How it's measured: the cut is among its own.
    let options: MeasurementOptions
    /// Its folder inside that of all decks.
    let folder: String

    /// The units of a plan, in the order in which they come up; rows without a unit are nobody's.
    ///
    /// - Parameter options: how a unit's plan is measured.
    static func units(
        of plan: Plan, options: (Plan) throws -> MeasurementOptions
    ) rethrows -> [UnitPlan] {
        var names: [String] = []
        var rows: [String: [Observation]] = [:]
        for row in plan.observations {
            guard let unit = row.unit, !unit.isEmpty else { continue }
            if rows[unit] == nil { names.append(unit) }
            rows[unit, default: []].append(row)
        }
        var folders = FolderNames { $0.lowercased() == UnitIndex.name }
        return try names.map { name in
            var own = plan
            own.observations = rows[name] ?? []
            return UnitPlan(unit: name, plan: own, options: try options(own), folder: folders.next(for: name))
        }
    }
}
