import Files
import History
import PlanModel
import StrategyTestSupport

/// A history in a folder of its own, and what is recorded in it.
struct Samples {
    let folder: TemporaryFolder
    var file: String { "\(folder.path)/corte.db" }

    init() throws { folder = try TemporaryFolder() }

    /// Rows with everything that a row may have.
    static func plan(executed: Double = 7.25, day: String = "2024-03-31") -> Plan {
        var full = Observation(
            indicator: "I'1", path: ["P1", "O\"1"], name: "Ñandú «uno»; --",
            programmed: Reading(.number(0.1 + 0.2), text: "0,30"), executed: Reading(.number(executed), text: "7,25"),
            origin: Place(file: "matriz.xlsx", sheet: "Hoja 1", row: 4, column: 2))
        full.cut = Cut(day)
        full.indicatorClass = .flagship
        full.annualisation = .falling
        full.entity = "Entidad"
        full.measureUnit = "km"
        full.weight = 0.1
        full.ceiling = 100
        full.baseline = Reading(.noTarget, text: "perdida")
        full.programmedYear = Reading(.notProgrammed, text: "NP")
        full.planGoal = Reading(.number(1e300), text: "1E300")
        full.years = [
            YearFigures(2024, goal: Reading(.number(5), text: "5"), executed: .absent), YearFigures(2025),
        ]
        full.published = PublishedPercent(text: "94,64", value: 94.64, decimals: 2)
        full.note = "línea\nsegunda"
        var hole = Observation(
            indicator: "I2", path: ["P1", "O2"], executed: Reading(.notReported, text: "ND"),
            origin: Place(file: "matriz.xlsx", row: 5))
        hole.cut = Cut(day)
        var plan = Plan(levels: ["pillar", "objective"], observations: [full, hole])
        plan.nodes["P1", default: .init()].weight = 3.5
        plan.nodes["P1"]?.weightOrigin = Place(file: "matriz.xlsx", row: 4, column: 9)
        plan.sources = [PlanSource(file: "matriz.xlsx", sha256: String(repeating: "a", count: 64))]
        return plan
    }

    /// What is recorded of a plan.
    static func recording(
        _ plan: Plan = plan(), day: String = "2024-03-31", planFile: String? = "plan: { id: plan }\n",
        figures: String = "1", document: String = "{}"
    ) throws -> Recording {
        Recording(
            content: CutContent(
                of: plan, unit: nil, day: try required(day),
                planFile: planFile.map { .init(file: "plan.yaml", text: $0) }),
            sources: plan.sources,
            report: Recording.Report(
                expression: "weighted-average", fingerprint: "sha256:1", base: "cut", mode: "simple", figures: figures,
                document: Array(document.utf8), program: "0.1.0"), by: "ana", at: "2024-04-15")
    }

    private struct NoDate: Error {}
    private static func required(_ day: String) throws -> Cut {
        guard let cut = Cut(day) else { throw NoDate() }
        return cut
    }
}
