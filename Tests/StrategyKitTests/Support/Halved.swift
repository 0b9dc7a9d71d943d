import StrategyKit

/// The example of the protocol's documentation.
struct Halved: MeasurementStrategy {
    static let descriptor = StrategyDescriptor(
        id: "org.example.halved", name: "halved", version: "1.0.0", role: .treatment,
        vendor: "Example", license: "CC0-1.0", summary: "Halves every achievement.",
        inputs: [.number("achievement", nullable: true)],
        outputs: [.row("achievement", nullable: true)])

    init(parameters: Parameters) throws(StrategyError) {}

    func measure(_ batch: borrowing Batch, into outputs: inout Outputs) throws(StrategyError) {
        let given = try batch.numbers("achievement")
        var halved = try outputs.column("achievement")
        for row in 0..<given.count {
            halved[row] = given[row].map { $0 / 2 }
        }
    }
}
