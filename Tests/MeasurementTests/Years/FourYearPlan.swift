import Ingest
import MeasurementTestSupport
import PlanModel
import StrategyTestSupport

/// A plan of four years with 93 goals in three objectives, of all four kinds of annualisation. Two years have elapsed, and
/// the goals from the second on were changed within it.
struct FourYearPlan {
    /// An indicator with its whole numbers.
    struct Goal {
        var code: String
        var objective: String
        var annualisation: Annualisation
        var baseline: Int
        /// The goals of 2024 to 2027, as they are after the change.
        var goals: [Int]
        /// The goals from 2025 on, before it.
        var first: [Int]
        /// What was achieved in 2024, and in 2025 up to June and to December.
        var executed, june, december: Int
        /// What was due in June 2025, of the goals before the change.
        var due: Int
    }

    let goals: [Goal]

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        goals = (0..<93).map { index in
            let kind = Annualisation.allCases[index % 4]
            var goal = Goal(
                code: "M\(index + 1)", objective: "O\(index % 3 + 1)", annualisation: kind, baseline: 0, goals: [],
                first: [], executed: 0, june: 0, december: 0, due: 0)
            switch kind {
            case .sum:
                // Sums of few different sizes, so that means of their ratios stay exact.
                let (elapsed, rest) = ([20, 40, 60, 100].randomElement(using: &random) ?? 20, 10 * number(1...10))
                let (a, c) = (number(1...elapsed - 1), number(1...rest - 1))
                goal.goals = [a, elapsed - a, c, rest - c]
                goal.first = [elapsed - a + 10, c, rest]
                goal.due = elapsed - a
                (goal.executed, goal.june, goal.december) = (number(0...a + 5), number(0...9), number(10...50))
            case .constant:
                goal.goals = (0..<4).map { _ in [20, 25, 40, 50, 100].randomElement(using: &random) ?? 20 }
                goal.first = [80, 80, 80]
                goal.due = 80
                (goal.executed, goal.june, goal.december) = (number(1...60), number(1...60), number(1...60))
            case .growing:
                goal.baseline = 10 * number(1...4)
                goal.goals = (0..<4).map { goal.baseline + 10 * (1 + 2 * $0) }
                goal.first = goal.goals.dropFirst().map { $0 + 10 }
                goal.due = goal.goals[0] + 10
                (goal.executed, goal.june, goal.december) = (
                    goal.baseline + number(1...15), goal.baseline + number(5...20), goal.baseline + number(10...45)
                )
            case .falling:
                goal.baseline = 10 * number(15...20)
                goal.goals = (0..<4).map { goal.baseline - 10 * (1 + 3 * $0) }
                goal.first = goal.goals.dropFirst().map { $0 - 10 }
                goal.due = goal.goals[0] - 10
                (goal.executed, goal.june, goal.december) = (
                    goal.baseline - 10 * number(0...2), goal.baseline - 10 * number(1...4),
                    goal.baseline - 10 * number(2...6)
                )
            }
            return goal
        }
    }

    private static let words: [Annualisation: String] = [
        .sum: "suma", .constant: "constante", .growing: "creciente", .falling: "decreciente",
    ]

    /// The plan with its years in columns, as it stands at the end of the second.
    var columns: String {
        goals.reduce(
            "Objetivo;Código;Tipo de anualización;Línea base;Meta 2024;Meta 2025;Meta 2026;Meta 2027;Ejecutado 2024;"
                + "Ejecutado 2025\n"
        ) { text, goal in
            let numbers = [goal.baseline] + goal.goals + [goal.executed, goal.december]
            return text + "\(goal.objective);\(goal.code);\(Self.words[goal.annualisation] ?? "");"
                + numbers.map(String.init).joined(separator: ";") + "\n"
        }
    }

    /// The plan with a row for each cut of the years that have elapsed, and one for each goal to come.
    var rows: String {
        goals.reduce(
            "Corte;Objetivo;Código;Tipo de anualización;Línea base;programmed_year;Programado;Ejecutado\n"
        ) { text, goal in
            let cuts: [(String, goal: Int, due: Int?, executed: Int?)] = [
                ("2024-06-30", goal.goals[0] + 3, 1, 1),
                ("2024-12-31", goal.goals[0], goal.goals[0], goal.executed),
                ("2025-06-30", goal.first[0], goal.due, goal.june),
                ("2025-12-31", goal.goals[1], goal.goals[1], goal.december),
                ("2026-12-31", goal.goals[2], nil, nil),
                ("2027-12-31", goal.goals[3], nil, nil),
            ]
            return cuts.reduce(text) { text, cut in
                let head = "\(cut.0);\(goal.objective);\(goal.code);\(Self.words[goal.annualisation] ?? "")"
                let numbers = [goal.baseline, cut.goal, cut.due, cut.executed].map { $0.map(String.init) ?? "" }
                return text + head + ";" + numbers.joined(separator: ";") + "\n"
            }
        }
    }

    /// A plan as it's read from such a text.
    static func read(_ matrix: String) throws -> Plan {
        let folder = try TemporaryFolder()
        // Goals that change make a sum's programme fall.
        try folder.write("magnitudes: cumulative\n", to: "plan.yaml")
        return try PlanReader().read(matrices: [try folder.write(matrix, to: "matriz.csv")], planFile: nil).plan
    }
}
