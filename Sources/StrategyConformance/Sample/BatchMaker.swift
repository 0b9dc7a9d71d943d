internal import StrategyHost

/// Makes batches that a strategy with these inputs should measure: nothing is known of its columns but their names and
/// types, so weights are above zero, times and dates rise within a group, and other numbers are like percentages.
struct BatchMaker {
    let inputs: [InputSpecification]
    var random: RandomNumbers

    init(_ inputs: [InputSpecification], seed: UInt64) {
        self.inputs = inputs
        random = RandomNumbers(seed: seed)
    }

    /// A batch whose groups have these sizes, with every declared column and all of its values there.
    mutating func batch(_ groupSizes: [Int]) -> SampleBatch {
        var columns: [SampleColumn] = []
        for input in inputs { columns.append(column(input, groupSizes)) }
        return SampleBatch(columns: columns, groupSizes: groupSizes)
    }

    /// A batch that lacks each nullable value with this probability.
    mutating func batch(_ groupSizes: [Int], missing probability: Double) -> SampleBatch {
        var batch = batch(groupSizes)
        for input in inputs where input.isNullable {
            var presence: [Bool] = []
            for _ in 0..<batch.rowCount { presence.append(random.unit() >= probability) }
            batch[input.name]?.presence = presence
        }
        return batch
    }

    private mutating func column(_ input: InputSpecification, _ sizes: [Int]) -> SampleColumn {
        switch input.kind {
        case .number: SampleColumn(name: input.name, values: .numbers(numbers(input.name, sizes)))
        case .boolean: SampleColumn(name: input.name, values: .booleans(truths(sizes)))
        case .date: SampleColumn(name: input.name, values: .days(days(sizes)))
        }
    }

    private mutating func numbers(_ name: String, _ sizes: [Int]) -> [Double] {
        let name = name.lowercased()
        if Self.risingNames.contains(where: name.contains) {
            return sizes.flatMap { size in (0..<size).map { 12 * Double($0 + 1) / Double(size) } }
        }
        let (least, range) = name.contains("weight") ? (0.5, 2.0) : (10.0, 110.0)
        var numbers = [Double](repeating: least, count: sizes.reduce(0, +))
        for row in numbers.indices { numbers[row] += range * random.unit() }
        return numbers
    }

    private static let risingNames = ["time", "month", "year", "period", "day", "date"]

    /// The same within a group, as what describes an indicator.
    private mutating func truths(_ sizes: [Int]) -> [Bool] {
        var truths: [Bool] = []
        for size in sizes { truths += [Bool](repeating: random.next() & 1 == 0, count: size) }
        return truths
    }

    private mutating func days(_ sizes: [Int]) -> [Int32] {
        sizes.flatMap { size in (0..<size).map { 19_700 + Int32(365 * Double($0) / Double(size)) } }
    }
}
