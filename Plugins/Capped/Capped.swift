public import StrategyKit

/// Limits each achievement to a cap: `min(x, limit)`, in percent.
struct Capped: MeasurementStrategy {
    static let descriptor = StrategyDescriptor(
        id: "co.corte.capped", name: "capped", version: "1.0.0", role: .treatment, vendor: "Corte",
        license: "Apache-2.0", summary: "Limits each achievement to a cap, so that over-execution hides no lag.",
        inputs: [.number("achievement", nullable: true)],
        outputs: [.row("achievement", nullable: true)],
        parameters: [.number("limit", default: 100, in: 0...Double.infinity)],
        capabilities: .rowsIndependent)

    let limit: Double

    init(parameters: Parameters) throws(StrategyError) { limit = try parameters.number("limit") }

    func measure(_ batch: borrowing Batch, into outputs: inout Outputs) throws(StrategyError) {
        let given = try batch.numbers("achievement")
        var capped = try outputs.column("achievement")
        let (flag, none) = (ResultFlags.capped, ResultFlags())
        for row in 0..<given.count where given.isPresent(row) {
            let value = given.values[row]
            guard !value.isNaN else { throw StrategyError("not a number", row: row, column: "achievement") }
            capped.values[row] = min(value, limit)
            // Without a branch: nobody foresees which values are above the cap.
            capped.flag(row, value > limit ? flag : none)
        }
        capped.setPresence(like: given)
    }
}

/// Hands the module over.
@c(corte_module_entry)
public func entry(_ host: HostHandle) -> ModuleHandle { module(of: Capped.self, for: host) }
