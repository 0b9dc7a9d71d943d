import StrategyKit

/// Keeps each achievement between a floor and a cap: `min(max(x, floor), cap)`, in percent.
struct FloorAndCap: MeasurementStrategy {
    static let descriptor = StrategyDescriptor(
        metadata: PackageResources.strategy_json, capabilities: .rowsIndependent)

    let floor, cap: Double

    init(parameters: Parameters) throws(StrategyError) {
        floor = try parameters.number("floor")
        cap = try parameters.number("cap")
        guard floor <= cap else {
            throw StrategyError(
                "the floor, \(floor), is above the cap, \(cap)", code: .invalidParameter, hint: "give a lower floor")
        }
    }

    func measure(_ batch: borrowing Batch, into outputs: inout Outputs) throws(StrategyError) {
        let given = try batch.numbers("achievement")
        var kept = try outputs.column("achievement")
        for row in 0..<given.count {
            if row % 65_536 == 0 { try batch.checkCancellation() }
            guard let value = given[row] else { continue }
            guard !value.isNaN else { throw StrategyError("not a number", row: row, column: "achievement") }
            kept[row] = min(max(value, floor), cap)
            if value > cap { kept.flag(row, .capped) }
        }
    }
}

/// Hands the module over.
@c(corte_module_entry)
public func entry(_ host: HostHandle) -> ModuleHandle { module(of: FloorAndCap.self, for: host) }
