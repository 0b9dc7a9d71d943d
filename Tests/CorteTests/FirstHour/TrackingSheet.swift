import TestSupport

/// A tracking sheet as planning offices keep them: 30 indicators under 5 objectives whose name stands once, in a cell merged
/// over its rows, with titles above, quarters side by side, units of measure, totals below each part, and a source.
struct TrackingSheet {
    struct Indicator {
        var objective: Int
        var code: String
        var weight: Int
        var programmed: [Int]
        /// What was executed in each quarter; none yet in the last.
        var executed: [Int]
    }

    let indicators: [Indicator]

    init(seed: UInt64) {
        var state = seed
        func random(_ range: ClosedRange<Int>) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return range.lowerBound + Int((state >> 33) % UInt64(range.count))
        }
        indicators = (0..<30).map { number in
            let programmed = (0..<4).map { _ in random(5...4000) }
            return Indicator(
                objective: number / 6 + 1, code: "I-\(number < 9 ? "0" : "")\(number + 1)", weight: number % 3 + 1,
                programmed: programmed, executed: programmed.prefix(3).map { $0 * random(60...130) / 100 })
        }
    }

    static func name(of objective: Int) -> String { "Objetivo \(objective). Servicios de la línea \(objective)" }

    private static let headers =
        ["Objetivo estratégico", "Código", "Indicador", "Unidad", "Tipo de anualización", "Ponderación"]
        + (1...4).flatMap { ["T\($0) PROGRAMADO 2025", "T\($0) EJECUTADO 2025"] }
        + ["TOTAL PROGRAMADO 2025", "TOTAL EJECUTADO 2025", "Observaciones"]

    /// The first row of each objective's merged cell, from 0.
    private static let firstRow = 4

    /// The cells, row by row.
    private var rows: [[String]] {
        func title(_ text: String) -> [String] { [text] + Array(repeating: "", count: Self.headers.count - 1) }
        var rows = [
            title("SECRETARÍA DE PLANEACIÓN"), title("Seguimiento al plan de acción 2025"), title(""), Self.headers,
        ]
        for objective in 1...5 {
            for (index, indicator) in indicators.filter({ $0.objective == objective }).enumerated() {
                let quarters = (0..<4).flatMap { quarter in
                    [
                        Self.grouped(indicator.programmed[quarter]),
                        indicator.executed.indices.contains(quarter) ? Self.grouped(indicator.executed[quarter]) : "",
                    ]
                }
                let measure = ["Número", "Porcentaje", "Km", "Hectáreas"][index % 4]
                rows.append(
                    [
                        index == 0 ? Self.name(of: objective) : "", indicator.code, "Indicador \(indicator.code)",
                        measure,
                        "Suma", "\(indicator.weight)",
                    ] + quarters + [
                        Self.grouped(indicator.programmed.reduce(0, +)), Self.grouped(indicator.executed.reduce(0, +)),
                        "",
                    ])
            }
            rows.append(title("TOTAL OBJETIVO").dropLast(11) + Array(repeating: "9.999", count: 10) + [""])
        }
        rows.append(title("Fuente: áreas responsables. Corte: septiembre de 2025."))
        return rows
    }

    /// The sheet saved as CSV.
    var csv: String { rows.map { $0.joined(separator: ";") + "\r\n" }.joined() }

    /// The sheet as a workbook, its amounts as numbers and its objectives in merged cells.
    var workbook: [UInt8] {
        let table = rows.map { row in
            row.map { text -> TestWorkbook.Cell in
                let digits = text.replacing(".", with: "")
                return Int(digits) != nil ? .number(digits, style: 0) : .text(text)
            }
        }
        var book = TestWorkbook(table, named: "Seguimiento")
        let merged = (0..<5).map { objective in
            let first = Self.firstRow + objective * 7 + 1
            return "<mergeCell ref='A\(first):A\(first + 5)'/>"
        }
        book.sheets[0].content += "<mergeCells>\(merged.joined())</mergeCells>"
        return book.bytes
    }

    private static func grouped(_ number: Int) -> String {
        number < 1000 ? "\(number)" : "\(number / 1000)." + String("\(1000 + number % 1000)".dropFirst())
    }

    // MARK: What is right

    /// The achievement of each node at the end of September, in percent, by its code: what was executed so far against what
    /// was due so far, and the mean by weight above.
    var achievements: [String: Double] {
        var all: [String: Double] = [:]
        var plan = 0.0
        for objective in 1...5 {
            let own = indicators.filter { $0.objective == objective }
            var sum = 0.0
            for indicator in own {
                let due = indicator.programmed.prefix(3).reduce(0, +)
                let achievement = 100 * Double(indicator.executed.reduce(0, +)) / Double(due)
                all[indicator.code] = achievement
                sum += achievement * Double(indicator.weight)
            }
            let mean = sum / Double(own.map(\.weight).reduce(0, +))
            all[Self.name(of: objective)] = mean
            plan += mean / 5
        }
        all["plan"] = plan
        return all
    }
}
