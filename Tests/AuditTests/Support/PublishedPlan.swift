import Audit
import Ingest
import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport

/// A matrix and its plan file whose published figures are the plan's own results, rounded; a seed decides the rest.
struct PublishedPlan {
    /// How figures are written.
    struct Style {
        var decimals: Int
        var sign: String
        var dropsZeros: Bool

        func number(_ value: Double, decimals: Int) -> String {
            guard let text = DecimalText(value, decimals: decimals) else { return "" }
            var digits = Array(text.integer)
            for index in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(".", at: index) }
            return (text.isNegative ? "-" : "") + String(digits) + (text.fraction.isEmpty ? "" : ",\(text.fraction)")
        }

        func percent(_ value: Double) -> String {
            let used = (0..<decimals).first {
                dropsZeros && value.roundedHalfUp(decimals: $0) == value.roundedHalfUp(decimals: decimals)
            }
            return number(value, decimals: used ?? decimals).filter { $0 != "." } + sign
        }
    }

    /// How weights are given, for every node of the plan.
    enum Weighting: CaseIterable {
        case none, small, relative
        /// Multiples of 5, which often add up to nearly 100.
        case roundNumbers
        /// Shares that add up to 100, with a percent sign in the header or without.
        case shares, percentages
    }

    private var generator: SeededGenerator
    let style: Style
    let weighting: Weighting
    /// The levels between the plan and its indicators.
    let levels: [String]
    private(set) var plan: Plan
    /// What the reader found out about the matrix' columns.
    private(set) var columns = AuditColumns()

    init(seed: UInt64) throws {
        generator = SeededGenerator(seed: seed)
        style = Style(
            decimals: Int.random(in: 0...2, using: &generator),
            sign: ["%", "", " %"].randomElement(using: &generator) ?? "",
            dropsZeros: Bool.random(using: &generator))
        weighting = Weighting.allCases.randomElement(using: &generator) ?? .none
        levels = Array(["pilar", "programa", "objetivo"].suffix(Int.random(in: 0...3, using: &generator)))
        plan = Plan(levels: [], observations: [])
        let tree = nodes()
        let rows = magnitudes(tree)
        let bare = try Self.read(matrix(rows, report: nil), planFile: planFile(tree, report: nil))
        let report = try engine.measure(bare.plan)
        let loaded = try Self.read(matrix(rows, report: report), planFile: planFile(tree, report: report))
        plan = loaded.plan
        for layout in loaded.detected {
            for column in layout.columns {
                guard let field = AuditColumns.Field(rawValue: column.column.name) else { continue }
                columns.set(field, of: layout.file, to: column.number, isPercent: column.hasPercentSign)
            }
        }
    }

    private static func read(_ matrix: String, planFile: String) throws -> LoadedPlan {
        let folder = try TemporaryFolder()
        let path = try folder.write(matrix, to: "matriz.csv")
        try folder.write(planFile, to: "plan.yaml")
        return try PlanReader().read(matrices: [path], planFile: nil)
    }

    /// A node between the plan and its indicators.
    private struct Node {
        var path: [String]
        var weight: String
        var code: String { path.last ?? Plan.rootID }
    }

    /// The nodes of each level, from the plan down.
    private mutating func nodes() -> [[Node]] {
        var tree = [[Node(path: [], weight: "")]]
        for level in levels {
            var below: [Node] = []
            for parent in tree[tree.count - 1] {
                let weights = weights(of: Int.random(in: 1...(levels.count > 2 ? 2 : 4), using: &generator))
                for weight in weights {
                    let code = "\(level.prefix(2).uppercased())\(below.count + 1)"
                    below.append(Node(path: parent.path + [code], weight: weight))
                }
            }
            tree.append(below)
        }
        return tree
    }

    /// The weights of so many children.
    private mutating func weights(of count: Int) -> [String] {
        switch weighting {
        case .none: return (0..<count).map { _ in "" }
        case .small: return (0..<count).map { _ in "\(Int.random(in: 1...9, using: &generator))" }
        case .relative: return (0..<count).map { _ in "\(Int.random(in: 1...100, using: &generator))" }
        case .roundNumbers: return (0..<count).map { _ in "\(5 * Int.random(in: 1...10, using: &generator))" }
        case .shares, .percentages:
            let ends = [0] + (1..<100).shuffled(using: &generator).prefix(count - 1).sorted() + [100]
            return zip(ends, ends.dropFirst()).map { "\($1 - $0)" }
        }
    }

    private struct Row {
        var path: [String]
        var code: String
        var annualisation: String
        var weight: String
        var places: Int
        var year, programmed, executed: Double
        var state: Int
    }

    private mutating func magnitudes(_ tree: [[Node]]) -> [Row] {
        var rows: [Row] = []
        for node in tree[tree.count - 1] {
            for weight in weights(of: Int.random(in: 1...12, using: &generator)) {
                let places = Int.random(in: 0...2, using: &generator)
                let annualisation = ["Suma", "Creciente", "Decreciente", "Constante", ""].randomElement(
                    using: &generator)
                let tops: [Double] = [20, 300, 5_000_000]
                let top = tops.randomElement(using: &generator) ?? 20
                let programmed = Double.random(in: 1...top, using: &generator).roundedHalfUp(decimals: places)
                let isMet = Bool.random(using: &generator)
                let factor = isMet ? 1 : Double.random(in: 0.2...1.9, using: &generator)
                let executed = max(1, (programmed * factor).roundedHalfUp(decimals: places))
                rows.append(
                    Row(
                        path: node.path, code: "I-\(rows.count + 1)", annualisation: annualisation ?? "",
                        weight: weight, places: places,
                        year: annualisation == "Decreciente" ? programmed : programmed * 2, programmed: programmed,
                        executed: executed, state: Int.random(in: 0...14, using: &generator)))
            }
        }
        return rows
    }

    private mutating func matrix(_ rows: [Row], report: Report?) -> String {
        let weight = weighting == .percentages ? "Ponderación relativa (%)" : "Ponderación"
        var text =
            (["Corte"] + levels).joined(separator: ";")
            + ";Código;Nombre indicador;Tipo de anualización;\(weight);Programación 2024;"
            + "Programación al corte;Magnitud ejecutada;Porcentaje avance;Estado\n"
        for row in rows {
            let node = report?.node(row.code)
            let achievement = node?.outcome.achievement
            let fields =
                ["31/03/2024"] + row.path + [
                    row.code, "Número de cosas \(row.code)", row.annualisation, row.weight,
                    style.number(row.year, decimals: row.places),
                    row.state == 0 ? "NP" : style.number(row.programmed, decimals: row.places),
                    row.state <= 1 ? "" : style.number(row.executed, decimals: row.places),
                    achievement.map(style.percent) ?? "", achievement.map { note($0, row) } ?? "",
                ]
            text += fields.joined(separator: ";") + "\n"
        }
        return text
    }

    private static let digressions = [
        " Desde enero de 2023 llegan a las casas, entre el 35% y el 45% del tráfico.", " Faltan 3 de 5 productos.",
        " No hay rezago de 12 contratos.", " El avance fue del 4% en el trimestre anterior.",
        " Se redujo el rezago del 12% al 5%.", " Se reprograma un rezago de 3 meses para 2025.",
        " En la vigencia 2020-2024 se avanzó 80% del cuatrienio.", "",
    ]

    /// A note with the true gaps, and numbers that are about something else.
    private mutating func note(_ achievement: Double, _ row: Row) -> String {
        let percent = style.number(abs(100 - achievement), decimals: style.decimals)
        let gap = style.number(abs(row.executed - row.programmed), decimals: row.places)
        let digression = Self.digressions.randomElement(using: &generator) ?? ""
        if achievement == 100 { return "En cumplimiento.\(digression)" }
        let claim = achievement < 100 ? "Rezago del \(percent)%" : "Sobre ejecución del \(percent)%"
        let difference = [
            "", ": la diferencia frente a lo programado es de \(gap) cosas",
            ", con un \(achievement < 100 ? "rezago" : "resultado") de \(gap) cosas",
            ". La diferencia con lo programado corresponde a \(gap) cosas",
        ]
        return "\(claim)\(difference.randomElement(using: &generator) ?? "").\(digression)"
    }

    private func planFile(_ tree: [[Node]], report: Report?) -> String {
        var text = "plan: { id: limpio, year: 2024 }\nlevels: [\(levels.joined(separator: ", "))]\nnodes:\n"
        for node in tree.joined() {
            let published = report?.node(node.code)?.outcome.achievement.map { "published: \"\(style.percent($0))\"" }
            let weight = node.weight.isEmpty ? nil : "weight: \(node.weight)"
            text += "  \(node.code): { \([weight, published].compactMap(\.self).joined(separator: ", ")) }\n"
        }
        return text
    }
}
