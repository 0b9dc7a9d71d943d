import StrategyKit

/// A strategy that uses all that the kit offers, and fails in the ways that it's told to.
struct Everything: MeasurementStrategy {
    static let descriptor = StrategyDescriptor(
        id: "org.example.everything", name: "everything", version: "0.1.0", role: .aggregator,
        vendor: "Example \"quoted\"", license: "CC0-1.0", summary: "Uses it all.",
        inputs: [
            .number("amount"), .boolean("counts", nullable: true), .date("day"),
            .number("extra", nullable: true, required: false),
        ],
        outputs: [.group("sum", nullable: true), .group("latest", nullable: true), .row("echo", nullable: true)],
        parameters: [
            .number("factor", default: 1, in: 0...Double.infinity), .choice("fail", default: "no", of: Self.failures),
            .text("note", default: ""), .boolean("negate", default: false),
        ],
        capabilities: [.rowOrderMatters, .notReproducible])

    static let failures = ["no", "row", "column", "input", "output", "cancelled", "create", "undeclared", "long"]

    static let selfTests = [
        SelfTest(
            "sums what counts", parameters: ["factor": .number(2), "note": .text("\"ñ\""), "negate": .boolean(true)],
            inputs: [
                "amount": [1, 2, 3], "counts": .booleans([true, nil, true]), "day": .dates([4, 5, 6]),
            ], groups: [2, 0, 1],
            outputs: ["sum": [-2, 0, -6], "echo": [1, nil, 3], "latest": [4, nil, 6]]),
        SelfTest(
            "a group of nothing", inputs: ["amount": [], "counts": .booleans([]), "day": .dates([])],
            outputs: ["sum": [0]], tolerance: 0.5),
    ]

    let factor: Double
    let fail: String
    let isNegated: Bool

    init(parameters: Parameters) throws(StrategyError) {
        factor = try parameters.number("factor")
        fail = try parameters.text("fail")
        isNegated = try parameters.boolean("negate")
        if fail == "create" { throw StrategyError("no such thing", code: .unsupported, hint: "leave it") }
        if fail == "undeclared" { _ = try parameters.number("nothing") }
    }

    func measure(_ batch: borrowing Batch, into outputs: inout Outputs) throws(StrategyError) {
        switch fail {
        case "row": throw StrategyError("bad row", row: 1, column: "amount", hint: "drop it")
        case "column": throw StrategyError("bad column", code: .failed, column: "day")
        case "input": _ = try batch.numbers("day")
        case "output": _ = try outputs.column("nothing")
        case "cancelled": throw .init("stopped", code: .cancelled)
        case "long": throw StrategyError(String(repeating: "ñ", count: 2000))
        default: break
        }
        let amounts = try batch.numbers("amount")
        let counts = try batch.booleans("counts")
        let days = try batch.dates("day")
        var sums = try outputs.column("sum")
        var latest = try outputs.column("latest")
        var echo = try outputs.column("echo")
        for group in 0..<batch.groupCount {
            var sum = 0.0
            for row in batch.rows(of: group) where counts[row] == true {
                sum += amounts.values[row] * (isNegated ? -factor : factor)
                if let day = days[row] { latest[group] = max(latest[group] ?? -1e9, Double(day)) }
                echo[row] = amounts[row]
                echo.flag(row, .revised)
                echo.flag(row, .gaps)
            }
            sums[group] = sum
        }
        if batch.contains("extra") { sums[0] = nil }
    }
}
