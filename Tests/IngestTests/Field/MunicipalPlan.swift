/// A municipal plan's tracking sheet as planning offices keep them: goals by axis and programme in 82 columns, most of
/// which nobody measures, with titles above, totals below, line breaks in names and two columns of one name.
struct MunicipalPlan {
    static let goalCount = 331
    static let columnCount = 82

    /// A goal with what's written of it.
    struct Goal {
        var axis, programme: Int
        var code: String
        var programmed, executed: Int
    }

    let goals: [Goal]
    /// The weights of the axes, in percent.
    let axisWeights = [35, 25, 20, 12, 8]

    init(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        goals = (1...Self.goalCount).map { number in
            let axis = (number * 5 - 1) / Self.goalCount
            return Goal(
                axis: min(axis, 4), programme: number % 7, code: "MP-\(number)",
                programmed: Int.random(in: 1...2000, using: &generator),
                executed: Int.random(in: 0...2500, using: &generator))
        }
    }

    /// What the sheet's owner writes down once.
    static let planFile = """
        levels: [eje, programa]
        numbers: es
        columns:
          "Meta de producto": name
          "Programado 2025": programmed
          "Ejecutado 2025": executed
          "L.B#2": baseline
        """

    /// The sheet as a spreadsheet saves it.
    var matrix: String {
        let known: [(head: String, cell: (Goal) -> String)] = [
            ("Eje", { "Eje \($0.axis + 1).\nDesarrollo" }), ("Programa", { "Programa \($0.axis + 1).\($0.programme)" }),
            ("Código", { $0.code }), ("Meta de producto", { "Meta \($0.code)\ncon un salto" }),
            ("Ponderador eje", { "\(axisWeights[$0.axis])%" }), ("L.B", { _ in "2023" }),
            ("L.B", { _ in "No disponible en 2023" }),
            ("Programado 2025", { Self.grouped($0.programmed) }), ("Ejecutado 2025", { Self.grouped($0.executed) }),
        ]
        let others = (1...(Self.columnCount - known.count)).map { "Dato \($0)" }
        var lines = [
            "PLAN INDICATIVO 2024-2027" + String(repeating: ";", count: Self.columnCount - 1),
            String(repeating: ";", count: Self.columnCount - 1),
            (known.map(\.head) + others).joined(separator: ";"),
        ]
        for goal in goals {
            lines.append((known.map { "\"\($0.cell(goal))\"" } + others.map { _ in "x" }).joined(separator: ";"))
        }
        let totals = [
            "TOTAL", "", "", "", "", "", "", Self.grouped(goals.map(\.programmed).reduce(0, +)), Self.grouped(1),
        ]
        lines.append((totals + others.map { _ in "" }).joined(separator: ";"))
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    /// `1.234`
    private static func grouped(_ number: Int) -> String {
        number < 1000 ? "\(number)" : "\(number / 1000)." + String("\(1000 + number % 1000)".dropFirst())
    }
}
