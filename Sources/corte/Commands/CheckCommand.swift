import ArgumentParser
import Console
import Ingest
import Measurement
import PlanModel
import Words

/// `corte check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read a matrix and its plan file, and say what was understood.",
        discussion: """
            Prints what was detected and every problem with its file, row and column. The exit code is 0 without \
            problems, 1 with warnings, 65 with errors.
            """,
        aliases: ["revisar"])

    @OptionGroup var matrix: MatrixOptions
    @OptionGroup var search: StrategySearchOptions

    func run() throws {
        let loaded = try matrix.input.load()
        for layout in loaded.detected { try StandardOutput.write(LayoutText(layout: layout).text) }
        if let planFile = loaded.planFile { try StandardOutput.write("\(planFile.visible): read\n") }
        try tellMethodologies(of: loaded.plan)
        StandardError.tell(loaded.diagnostics)
        let warnings = loaded.diagnostics.filter { $0.severity == .warning }.count
        if warnings > 0 { throw Failure(.found) }
    }

    /// What each methodology of the plan file would run, and from where; nothing of it runs here.
    private func tellMethodologies(of plan: Plan) throws {
        let engine = MeasuringEngine(catalog: search.catalog)
        for methodology in plan.methodologies {
            let modules = try engine.modules(of: methodology.name, in: plan)
            let told = modules.map { "\($0.name) \($0.version) (\($0.file ?? "bundled"))" }.joined(separator: ", ")
            let line = "methodology \(methodology.name) = \(methodology.expression): \(told)"
            try StandardOutput.write(line.visible + "\n")
        }
    }
}
