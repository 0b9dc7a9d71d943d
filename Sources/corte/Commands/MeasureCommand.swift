import ArgumentParser
import ChartKit
import Measurement

/// `corte measure`
struct MeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Measure the achievement of every node of a plan.",
        discussion: """
            Prints what every objective and indicator achieved at the cut, in percent; --format json gives the whole \
            report with all that is needed to compute it again.

              corte measure matriz.csv --using capped
              corte measure matriz.csv --using capped:limit=110 --format json
            """,
        aliases: ["medir"])

    @OptionGroup var matrix: MatrixOptions

    @Option(
        help: ArgumentHelp(
            "A methodology: an expression or a name (default: the plan's first).", valueName: "methodology"))
    var using: String?

    @Option(
        help: ArgumentHelp(
            "End with exit code 1 if the plan is below so many percent, or has no figure.", valueName: "percent"))
    var failBelow: Double?

    @OptionGroup var measuring: MeasuringOptions
    @OptionGroup var results: OutputOptions
    @Option(help: ArgumentHelp("The language of tables: es or en.", valueName: "locale"))
    var locale: Language = .es
    @OptionGroup var talk: TalkOptions

    func run() throws {
        let plan = try matrix.read(quiet: talk.quiet)
        let report = try measuring.measure(plan, using: using)
        if !talk.quiet { StandardError.tell(report.notes) }
        let table = ReportTable(report: report, wording: locale.wording)
        switch results.format {
        case .json: try results.write(report.json.text)
        case .csv: try results.write(report.csv)
        case .markdown: try results.write(table.markdown)
        case .table: try results.write(table.text(for: results))
        }
        if let failBelow, (report.root?.outcome.achievement).map({ $0 < failBelow }) ?? true {
            throw Failure(code: .found, lines: ["the plan is below \(failBelow) %"])
        }
    }
}

extension ReportTable {
    /// The table as fits where it goes.
    func text(for output: OutputOptions) -> String {
        let isShown = output.output == "-"
        return text(width: isShown ? StandardOutput.width : nil, coloured: isShown && StandardOutput.takesColour)
    }
}
