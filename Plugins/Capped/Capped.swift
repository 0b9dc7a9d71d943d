public import StrategyKit

/// Limits each achievement to a cap, in percent: `min(x, limit)`, and the mean of it where the achievement is projected
/// and the batch says how far off it may be.
struct Capped: MeasurementStrategy {
    static let descriptor = StrategyDescriptor(
        metadata: PackageResources.strategy_json, capabilities: .rowsIndependent)

    let limit: Double

    init(parameters: Parameters) throws(StrategyError) { limit = try parameters.number("limit") }

    func measure(_ batch: borrowing Batch, into outputs: inout Outputs) throws(StrategyError) {
        let given = try batch.numbers("achievement")
        var capped = try outputs.column("achievement")
        for row in 0..<given.count where given.isPresent(row) {
            let value = given.values[row]
            guard !value.isNaN else { throw StrategyError("not a number", row: row, column: "achievement") }
            capped.values[row] = min(value, limit)
            // Not a branch, which nobody foresees: half the time.
            capped.flag(row, value > limit ? .capped : [])
        }
        capped.setPresence(like: given)
        guard limit < .infinity, batch.contains("standard_error"), batch.contains("degrees_of_freedom"),
            batch.contains("floor")
        else { return }
        try takeExpectations(of: given, batch, into: &capped)
    }

    /// Replaces what was projected by its mean under the cap, and says that it's one.
    private func takeExpectations(
        of given: NumberColumn, _ batch: borrowing Batch, into capped: inout ResultColumn
    ) throws(StrategyError) {
        let standardErrors = try batch.numbers("standard_error")
        let degreesOfFreedom = try batch.numbers("degrees_of_freedom")
        let floors = try batch.numbers("floor")
        for row in 0..<given.count {
            // A law takes some microseconds.
            if row % 1024 == 0 { try batch.checkCancellation() }
            guard let value = given[row],
                let projected = ProjectedAchievement(
                    value: value, standardError: standardErrors[row], degreesOfFreedom: degreesOfFreedom[row],
                    floor: floors[row])
            else { continue }
            let expectation = try projected.expectation(cappedAt: limit)
            capped.values[row] = expectation
            capped.flag(row, expectation < value ? [.estimated, .capped] : .estimated)
        }
    }
}

/// Hands the module over.
@c(corte_module_entry)
public func entry(_ host: HostHandle) -> ModuleHandle { module(of: Capped.self, for: host) }
