import ArgumentParser
import ChartKit
import Console
import Ingest
import Measurement
import PlanModel
import Projections
import Reports
import Words

/// `corte chart`
struct ChartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart", abstract: "Draw one chart as PNG, PDF or SVG.",
        usage: """
            corte chart <kind> <matrix> ... --output <file> [options]
            corte chart --list
            """,
        discussion: """
            The ending of the file picks the format. A table that needs several pages becomes one PDF, or a numbered \
            picture each.

              corte chart bullet matriz.csv -o avance.png
              corte chart table matriz.csv --focus O5 -o objetivo-5.pdf
              corte chart dumbbell matriz.csv --using oficial --using con-tope -o d.svg
              corte chart gap matriz.csv --renderer gnuplot --keep-script gnuplot -o gap.svg
            """,
        aliases: ["grafico"])

    @Flag(help: "Name the kinds of charts.")
    var list = false

    @Argument(
        help: ArgumentHelp("The kind of chart; --list names them.", valueName: "kind"),
        completion: .list(ChartKinds.all.map { $0.name }))
    var kind: String?

    @Argument(
        help: ArgumentHelp(
            "The tracking matrix, CSV; several are read as one, - is standard input.", valueName: "matrix"),
        completion: .file(extensions: ["csv"]))
    var matrices: [String] = []

    @Option(
        help: ArgumentHelp("The plan file (default: plan.yaml beside the matrix).", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var plan: String?

    @Option(help: ArgumentHelp("How numbers are written: es (1.234,56) or en (1,234.56).", valueName: "format"))
    var numbers: NumberFormat?

    @Option(name: .shortAndLong, help: ArgumentHelp("The picture to write.", valueName: "file"), completion: .file())
    var output: String?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("A methodology; a kind that compares takes two.", valueName: "methodology"))
    var using: [String] = []

    @Option(help: ArgumentHelp("Show one node of the plan only.", valueName: "code"))
    var focus: String?

    @Option(
        help: ArgumentHelp("The day that a projection goes to (default: the end of the cut's year).", valueName: "date")
    )
    var horizon: Cut?

    @OptionGroup var measuring: MeasuringOptions
    @OptionGroup var look: LookOptions
    @OptionGroup var rendering: RendererOptions
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        if list { return }
        guard kind != nil else {
            throw ValidationError(
                Phrase(
                    es: "nombre una clase de gráfico; --list las muestra", en: "name a kind of chart; --list shows them"
                ))
        }
        guard !matrices.isEmpty else {
            throw ValidationError(Phrase(es: "nombre la matriz que se dibuja", en: "name the matrix to draw"))
        }
        guard output != nil else {
            throw ValidationError(
                Phrase(
                    es: "nombre con -o la imagen que se escribe, por ejemplo -o avance.png",
                    en: "name the picture to write with -o, for example -o avance.png"))
        }
    }

    func run() throws {
        guard let name = kind, let output, !list else { return try listKinds() }
        let kind = try Draftsman.kind(named: name)
        let picture = try PictureFile(checking: output)
        try InputFiles(matrices: matrices, plan: plan, measuring, using: using)
            .check(picture.present + rendering.present(picture))
        let plan = try PlanInput(matrices: matrices, plan: plan, reader: PlanReader(numbers: numbers)).read(talk)
        let subject = try subject(plan, for: kind)
        if let focus, subject.report.node(focus) == nil {
            throw Failure(
                .usage,
                Phrase(es: "el plan no tiene un nodo «\(focus)»; ", en: "the plan has no node '\(focus)'; ")
                    .adding(.itHas(subject.report.nodes.map(\.id))))
        }
        let written = try Draftsman(look: look, quiet: talk.quiet, drawing: rendering.renderer)
            .draw(kind, subject, to: output, keepingScriptIn: rendering.keepScript)
        talk.tell(subject.report.warnings + subject.foreignModules)
        if !talk.quiet { for file in written { StandardError.write(file) } }
    }

    /// What the chart shows: under several methodologies a comparison, also where none is named for a kind that compares.
    private func subject(_ plan: Plan, for kind: any ChartKind.Type) throws -> ChartSubject {
        switch kind.need {
        case .course, .projection: return try course(plan, for: kind.need)
        case .report where using.count < 2:
            return ChartSubject(report: try measuring.measure(plan, of: matrices, using: using.first), focus: focus)
        case .report, .comparison: return try comparison(plan)
        }
    }

    private func course(_ plan: Plan, for need: ChartNeed) throws -> ChartSubject {
        guard using.count < 2 else {
            throw Failure(
                .usage,
                Phrase(
                    es: "este gráfico muestra una metodología, no \(using.count)",
                    en: "this chart shows one methodology, not \(using.count)"))
        }
        var options = measuring.measurement
        options.horizon = horizon
        let engine = try measuring.engine(for: matrices)
        let projection = try engine.project(
            plan, using: using.first, options: options, wanting: need == .projection ? .prospects : [])
        options.base = .year
        let report =
            need == .projection ? projection.report : try engine.measure(plan, using: using.first, options: options)
        return ChartSubject(report: report, projection: projection, focus: focus)
    }

    private func comparison(_ plan: Plan) throws -> ChartSubject {
        let comparison =
            using.count < 2
            ? try measuring.compare(plan, of: matrices, using: using.first)
            : try measuring.compare(plan, of: matrices, using: using)
        return ChartSubject(report: comparison.reports[0], comparison: comparison, focus: focus)
    }

    private func listKinds() throws {
        var table = TextTable(columns: [.init(title: "Kind"), .init(title: "What it shows")])
        table.rows = ChartKinds.all.map { [.init($0.name, style: .bold), .init($0.summary)] }
        try StandardOutput.write(table.text(width: nil, coloured: StandardOutput.takesColour))
    }
}
