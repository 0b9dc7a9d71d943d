import PlanModel

/// Rows of a plan as chance makes them, before they're written in any dialect.
struct RandomMatrix {
    /// An exact decimal.
    struct Amount: Hashable {
        var digits: Int
        var decimals: Int

        /// The digits before and after the mark.
        var parts: (whole: String, fraction: String) {
            let text = String(digits)
            let padded = String(repeating: "0", count: max(0, decimals + 1 - text.count)) + text
            return (String(padded.dropLast(decimals)), String(padded.suffix(decimals)))
        }

        var value: Double { Double("\(digits)e-\(decimals)") ?? .nan }
    }

    /// What a cell of a magnitude says.
    enum Cell: Hashable {
        case number(Amount)
        /// A text that stands for no number.
        case mark(String)
    }

    /// An indicator at a cut.
    struct Row {
        var unit: String?
        var cut: Cut?
        var path: [String]
        var indicator: String
        var name: String
        var annualisation: Annualisation?
        var measureUnit: String?
        var isInPercent = false
        var weight: Amount?
        var baseline: Cell?
        var programmedYear: Cell?
        var programmed: Cell
        var executed: Cell
        var published: Amount?
    }

    private(set) var rows: [Row] = []
    /// The names of the levels.
    let levels: [String]
    /// The weights of the nodes of the last level, where they have any.
    private(set) var nodeWeights: [String: Amount] = [:]
    /// The year of all cuts.
    let year: Int
    /// Whether an indicator lacks its row at a cut.
    private(set) var hasMissingRows = false

    /// A matrix that a seed decides, the same in every run.
    init(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &generator) == 0 }
        levels = [[], ["objective"], ["objective"], ["eje", "programa"]].randomElement(using: &generator) ?? []
        year = Int.random(in: 2022...2026, using: &generator)
        let units = chance(3) ? ["Bogotá", "Nariño", "Cúcuta"] : [nil]
        let months = [[3], [3, 6], [3, 6, 9], [6, 12], [1, 2, 3], [12]].randomElement(using: &generator) ?? [3]
        let cuts: [Cut?] =
            months.count == 1 && chance(2) ? [nil] : months.map { [year] in Cut(lastDayOfMonth: $0, in: year) }
        let (hasWeights, hasBaselines, hasYears, hasPublished) = (chance(2), chance(3), chance(3), chance(3))
        let (hasKinds, hasMeasures) = (chance(2), chance(3))
        let style = Style(generator: &generator)
        for unit in units {
            var code = 0
            for path in Self.paths(levels.count, using: &generator) {
                for _ in 0..<Int.random(in: 1...3, using: &generator) {
                    code += 1
                    let kind = Annualisation.allCases.randomElement(using: &generator)
                    let isInPercent = chance(6)
                    var row = Row(
                        unit: unit, path: path, indicator: "M-\(code)", name: "Índice n.º \(code); «año», \"uno\"",
                        annualisation: hasKinds ? kind : nil,
                        measureUnit: hasMeasures ? (isInPercent ? "%" : "Número") : nil, isInPercent: isInPercent,
                        programmed: .mark(""), executed: .mark(""))
                    if hasWeights {
                        row.weight = Amount(digits: Int.random(in: 1...60, using: &generator), decimals: 0)
                    }
                    if hasBaselines { row.baseline = .number(style.amount(isInPercent, using: &generator)) }
                    if hasYears { row.programmedYear = .number(style.amount(isInPercent, using: &generator)) }
                    var (programmed, executed) = (
                        style.amount(isInPercent, using: &generator), style.amount(isInPercent, using: &generator)
                    )
                    for cut in cuts {
                        row.cut = cut
                        row.programmed = .number(programmed)
                        row.executed = .number(executed)
                        if chance(12) { row.executed = .mark(["", "ND", "-", "N/A", "#¡REF!"][code % 5]) }
                        if chance(15) {
                            (row.programmed, row.executed) = (.mark("NP"), .mark(""))
                        } else if chance(20) {
                            row.programmed = .mark(code % 2 == 0 ? "" : "#¡REF!")
                        }
                        row.published = hasPublished ? row.ratio : nil
                        if cuts.count > 1, chance(25) { hasMissingRows = true } else { rows.append(row) }
                        // What was done since the year began doesn't fall.
                        programmed.digits += Int.random(in: 0...programmed.digits, using: &generator)
                        executed.digits += Int.random(in: 0...executed.digits + 1, using: &generator)
                    }
                }
            }
        }
        guard hasWeights, !levels.isEmpty, chance(2) else { return }
        for code in Set(rows.compactMap(\.path.last)).sorted() {
            nodeWeights[code] = Amount(digits: Int.random(in: 1...60, using: &generator), decimals: 0)
        }
    }

    private static func paths(_ depth: Int, using generator: inout SeededGenerator) -> [[String]] {
        let tops = Int.random(in: 1...3, using: &generator)
        switch depth {
        case 0: return [[]]
        case 1: return (1...tops).map { ["O\($0)"] }
        default: return (1...tops).flatMap { top in (1...2).map { ["E\(top)", "P\(top).\($0)"] } }
        }
    }

    /// How large the numbers of a matrix are, and how many decimals they have.
    private struct Style {
        var largest: Int
        var decimals: [Int]

        init(generator: inout SeededGenerator) {
            largest = [50, 900, 20_000, 9_000_000].randomElement(using: &generator) ?? 50
            decimals = [[0], [0, 1], [2], [0, 1, 2], [3], [0, 3]].randomElement(using: &generator) ?? [0]
        }

        func amount(_ isInPercent: Bool, using generator: inout SeededGenerator) -> Amount {
            let decimals = decimals.randomElement(using: &generator) ?? 0
            let whole = Int.random(in: isInPercent ? 5...100 : 1...largest, using: &generator)
            let scale = (0..<decimals).reduce(1) { scale, _ in 10 * scale }
            return Amount(digits: whole * scale + Int.random(in: 0..<scale, using: &generator), decimals: decimals)
        }
    }
}

extension RandomMatrix.Row {
    /// What would be published of it: the achievement in percent with two decimals.
    fileprivate var ratio: RandomMatrix.Amount? {
        guard case .number(let programmed) = programmed, case .number(let executed) = executed else { return nil }
        let percent = (100 * executed.value / programmed.value).roundedHalfUp(decimals: 2)
        return RandomMatrix.Amount(digits: Int((100 * percent).rounded()), decimals: 2)
    }
}
