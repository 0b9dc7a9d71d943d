import StrategyKit
import StrategyTrial
import Testing

@Suite("A trial of a strategy") struct TrialTests {
    @Test("gives the values, what is missing, and the flags")
    func values() throws {
        let result = try Trial(of: Shifted.self).measure([
            "value": [1, nil, -3], "kept": .booleans([true, true, nil]),
        ])
        #expect(result["shifted"] == [2, nil, nil])
        #expect(result.flags("shifted") == [[], [], .gaps])
        #expect(result["count"] == [2])
    }

    @Test("sets parameters, infinite ones and texts with quotes too")
    func parameters() throws {
        let trial = try Trial(of: Shifted.self, parameters: ["by": .number(.infinity), "word": .text("a \"b\"\n")])
        let result = try trial.measure(["value": [1], "kept": .booleans([true])])
        #expect(result["shifted"] == [.infinity])
        #expect(result["count"] == [7])
    }

    @Test("has groups of the sizes asked for, empty ones too")
    func groups() throws {
        let columns: KeyValuePairs<String, ColumnValues> = [
            "value": [1, 2, nil], "kept": .booleans([true, true, true]),
        ]
        let result = try Trial(of: Shifted.self).measure(columns, groups: [2, 0, 1])
        #expect(result["count"] == [2, 0, 0])
        #expect(result["shifted"] == [2, 3, nil])
    }

    @Test("measures no rows, and nine, whose bits need two bytes")
    func sizes() throws {
        let trial = try Trial(of: Shifted.self)
        #expect(try trial.measure(["value": [], "kept": .booleans([])])["shifted"] == [])
        let nine = (0..<9).map { Double?(Double($0)) }
        let kept = (0..<9).map { Bool?($0 % 2 == 0) }
        let result = try trial.measure(["value": .numbers(nine), "kept": .booleans(kept)])
        #expect(result["shifted"] == [1, nil, 3, nil, 5, nil, 7, nil, 9])
    }

    @Test("hands days over")
    func dates() throws {
        let result = try Trial(of: Shifted.self).measure([
            "value": [1, 2], "kept": .booleans([true, true]), "day": .dates([19_000, nil]),
        ])
        #expect(result["shifted"] == [19_002, 3])
    }

    @Test("throws what the strategy throws, with its place")
    func failures() throws {
        let trial = try Trial(of: Shifted.self)
        let error = #expect(throws: StrategyError.self) {
            try trial.measure(["value": [1, 99], "kept": .booleans([true, true])])
        }
        #expect(error == StrategyError("too much", row: 1, column: "value", hint: "give less"))
        #expect(
            throws: StrategyError("there is no column 'kept' of type boolean", code: .missingColumn, column: "kept")
        ) {
            try trial.measure(["value": [1]])
        }
        #expect(throws: StrategyError("'by' has to be a number from 0.0 to inf", code: .invalidParameter)) {
            try Trial(of: Shifted.self, parameters: ["by": .number(-1)])
        }
    }

    @Test("refuses columns of different lengths, and groups that don't cover the rows")
    func shapes() throws {
        let trial = try Trial(of: Shifted.self)
        let wrong = StrategyError(
            "the columns or groups of the trial have other lengths than the first", code: .failed)
        #expect(throws: wrong) { try trial.measure(["value": [1], "kept": .booleans([])]) }
        #expect(throws: wrong) { try trial.measure(["value": [1], "kept": .booleans([true])], groups: [2]) }
    }

    @Test("has no values for an output that isn't there")
    func unknownOutput() throws {
        let result = try Trial(of: Shifted.self).measure(["value": [1], "kept": .booleans([true])])
        #expect(result["nothing"] == [])
        #expect(result.flags("nothing") == [])
    }
}

/// Adds to each value that is kept, and counts the values of a group with the letters of a word.
private struct Shifted: MeasurementStrategy {
    static let descriptor = StrategyDescriptor(
        id: "org.example.shifted", name: "shifted", version: "1.0.0", role: .treatment, vendor: "Example",
        license: "Apache-2.0", summary: "Shifts values.",
        inputs: [
            .number("value", nullable: true), .boolean("kept", nullable: true),
            .date("day", nullable: true, required: false),
        ],
        outputs: [.row("shifted", nullable: true), .group("count")],
        parameters: [.number("by", default: 1, in: 0...Double.infinity), .text("word", default: "")])

    let by: Double
    let letters: Int

    init(parameters: Parameters) throws(StrategyError) {
        by = try parameters.number("by")
        letters = try parameters.text("word").count
    }

    func measure(_ batch: borrowing Batch, into outputs: inout Outputs) throws(StrategyError) {
        let values = try batch.numbers("value")
        let kept = try batch.booleans("kept")
        var shifted = try outputs.column("shifted")
        var counts = try outputs.column("count")
        for row in 0..<values.count {
            guard let isKept = kept[row] else {
                shifted.flag(row, .gaps)
                continue
            }
            guard isKept, let value = values[row] else { continue }
            guard value < 50 else { throw StrategyError("too much", row: row, column: "value", hint: "give less") }
            let day = batch.contains("day") ? try batch.dates("day")[row] : nil
            shifted[row] = value + by + Double(day ?? 0)
        }
        for group in 0..<batch.groupCount {
            var count = letters
            for row in batch.rows(of: group) where values.isPresent(row) { count += 1 }
            counts[group] = Double(count)
        }
    }
}
