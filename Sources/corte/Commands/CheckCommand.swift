import ArgumentParser
import Ingest
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

    func run() throws {
        let loaded = try matrix.input.load()
        for layout in loaded.detected { try StandardOutput.write(LayoutText(layout: layout).text) }
        if let planFile = loaded.planFile { try StandardOutput.write("\(planFile.visible): read\n") }
        StandardError.tell(loaded.diagnostics)
        let warnings = loaded.diagnostics.filter { $0.severity == .warning }.count
        if warnings > 0 { throw ExitCode(Failure.Code.found.rawValue) }
    }
}
