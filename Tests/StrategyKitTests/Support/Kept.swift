import StrategyKit

/// Writes values one by one, and says at once which of them are there.
struct Kept: MeasurementStrategy {
    static let descriptor = StrategyDescriptor(
        id: "org.example.kept", name: "kept", version: "1.0.0", role: .treatment, vendor: "Example",
        license: "CC0-1.0", summary: "Keeps every achievement.", inputs: [.number("achievement", nullable: true)],
        outputs: [.row("achievement", nullable: true)])

    init(parameters: Parameters) throws(StrategyError) {}

    func measure(_ batch: borrowing Batch, into outputs: inout Outputs) throws(StrategyError) {
        let given = try batch.numbers("achievement")
        var kept = try outputs.column("achievement")
        for row in 0..<given.count where given.isPresent(row) { kept.values[row] = given.values[row] }
        kept.setPresence(like: given)
    }
}
