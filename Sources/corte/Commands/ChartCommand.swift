import ArgumentParser
import ChartKit
import Console
import Encoding
import Ingest
import Measurement
import PlanModel
import Projections
import Reports
import Words

/// `corte chart`
struct ChartCommand: ParsableCommand, Talking {
    static let configuration = CommandConfiguration(
        commandName: "chart",
        abstract: Phrase(
            es: "Dibuja un gráfico como PNG, PDF o SVG.",
            en: "Draw one chart as PNG, PDF or SVG."),
        usage: Phrase(
            es: """
                corte chart <clase> <matriz> ... --output <archivo> [opciones]
                corte chart all <matriz> ... --output <carpeta> [--format png] [--jobs n]
                corte chart --list
                """,
            en: """
                corte chart <kind> <matrix> ... --output <file> [options]
                corte chart all <matrix> ... --output <folder> [--format png] [--jobs n]
                corte chart --list
                """),
        discussion: Phrase(
            es: """
                La extensión del archivo decide el formato. Una tabla que necesita varias páginas se vuelve un solo \
                PDF, o una imagen numerada por página.

                  corte chart bullet matriz.csv -o avance.png
                  corte chart table matriz.csv --focus O5 -o objetivo-5.pdf
                  corte chart dumbbell matriz.csv --using oficial --using con-tope -o d.svg
                  corte chart gap matriz.csv --renderer gnuplot --keep-script gnuplot -o gap.svg
                """,
            en: """
                The ending of the file picks the format. A table that needs several pages becomes one PDF, or a \
                numbered picture each.

                  corte chart bullet matriz.csv -o avance.png
                  corte chart table matriz.csv --focus O5 -o objetivo-5.pdf
                  corte chart dumbbell matriz.csv --using oficial --using con-tope -o d.svg
                  corte chart gap matriz.csv --renderer gnuplot --keep-script gnuplot -o gap.svg
                """),
        aliases: ["grafico", "gráfico"])

    @Flag(help: ArgumentHelp(es: "Nombra las clases de gráficos.", en: "Name the kinds of charts."))
    var list = false

    @Argument(
        help: ArgumentHelp(
            es: "La clase de gráfico, o «all» para todas; --list las nombra.",
            en: "The kind of chart, or all of them; --list names them.",
            valueName: .kind),
        completion: .list(ChartKinds.all.map { $0.name } + [Self.all]))
    var kind: String?

    @Argument(
        help: ArgumentHelp(
            es: "La matriz de seguimiento, CSV o .xlsx; varias se leen como una sola, y - es la entrada estándar.",
            en: "The tracking matrix, CSV or .xlsx; several are read as one, - is standard input.",
            valueName: .matrix),
        completion: .file(extensions: ["csv", "xlsx"]))
    var matrices: [String] = []

    @Option(
        help: .planFile,
        completion: .file(extensions: ["yaml", "yml"]))
    var plan: String?

    @Option(
        help: ArgumentHelp(
            es: "Cómo se escriben los números: es (1.234,56) o en (1,234.56).",
            en: "How numbers are written: es (1.234,56) or en (1,234.56).",
            valueName: .format))
    var numbers: NumberFormat?

    @Option(
        help: .sheet)
    var sheet: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(es: "La imagen que se escribe.", en: "The picture to write.", valueName: .file),
        completion: .file())
    var output: String?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            es: "Una metodología; una clase de gráfico que compara lleva varias.",
            en: "A methodology; a kind that compares takes several.",
            valueName: .methodology))
    var using: [String] = []

    @Option(
        help: ArgumentHelp(
            es: "Muestra un solo nodo del plan.",
            en: "Show one node of the plan only.",
            valueName: .code))
    var focus: String?

    @Option(
        help: ArgumentHelp(
            es: "El día hasta el que va una proyección (por omisión: el fin del año del corte).",
            en: "The day that a projection goes to (default: the end of the cut's year).",
            valueName: .date)
    )
    var horizon: Cut?

    @Option(
        name: .customLong("format"),
        help: ArgumentHelp(
            es: """
                El formato, si la imagen va a la salida estándar (-o -) o su nombre no tiene extensión: png, pdf, svg; \
                con --list, json.
                """,
            en: """
                The format, where the picture goes to standard output (-o -) or its name has no ending: png, pdf, svg; \
                or json with --list.
                """,
            valueName: .format))
    var chosenFormat: ChartFormat?

    /// The picture's format that was chosen.
    var format: PictureFormat? { if case .picture(let format) = chosenFormat { format } else { nil } }

    private var wantsJSON: Bool { if case .json = chosenFormat { true } else { false } }

    @Option(
        help: ArgumentHelp(
            es: "Dibuja lo que dice una especificación (la escribe --print-spec); las demás opciones cuentan más.",
            en: "Draw what a specification says (--print-spec writes it); what else is given counts more.",
            valueName: .file),
        completion: .file(extensions: ["json"]))
    var spec: String?

    @Flag(
        help: ArgumentHelp(
            es: "Escribe la especificación del gráfico, JSON, en la salida estándar; sin -o, nada más.",
            en: "Write the chart's specification, JSON, to standard output; without -o that's all."))
    var printSpec = false

    @Option(
        help: ArgumentHelp(
            es: "Cuántos gráficos de «all» se dibujan a la vez (por omisión: uno por núcleo).",
            en: "How many charts of 'all' are drawn at a time (default: as many as cores).",
            valueName: .n))
    var jobs: Int?

    @OptionGroup(title: Phrase(es: "Filas", en: "Rows")) var rows: RowOptions
    @OptionGroup(title: Phrase(es: "Textos", en: "Texts")) var texts: TextOptions
    @OptionGroup var measuring: MeasuringOptions
    @OptionGroup var look: LookOptions
    @OptionGroup var rendering: RendererOptions
    @OptionGroup var show: ScreenOptions
    @OptionGroup var talk: TalkOptions

    /// What is to be read.
    func input(isOfOneCut: Bool) -> PlanInput {
        PlanInput(
            matrices: matrices, plan: plan, reader: PlanReader(numbers: numbers, sheet: sheet),
            scope: CutScope(cut: measuring.cut, unit: measuring.unit, isOfOneCut: isOfOneCut))
    }

    func validate() throws {
        guard wantsJSON ? list : !list || chosenFormat == nil else {
            throw ValidationError(
                Phrase(
                    es: "--format json es para --list; una imagen se escribe con png, pdf o svg",
                    en: "--format json is for --list; a picture is written with png, pdf or svg"))
        }
        if list { return }
        if spec != nil {
            guard kind == nil, matrices.isEmpty else {
                throw ValidationError(
                    Phrase(
                        es: "la especificación nombra el gráfico y las matrices; no los dé otra vez",
                        en: "the specification names the chart and the matrices; don't give them again"))
            }
            return
        }
        guard kind != nil else {
            throw ValidationError(
                Phrase(
                    es: "nombre una clase de gráfico; --list las muestra", en: "name a kind of chart; --list shows them"
                ))
        }
        guard jobs == nil || kind == Self.all else {
            throw ValidationError(
                Phrase(
                    es: "--jobs es para «chart all», que dibuja muchos gráficos",
                    en: "--jobs is for 'chart all', which draws many charts"))
        }
        guard jobs.map({ $0 > 0 }) ?? true else {
            throw ValidationError(Phrase(es: "--jobs pide un número desde 1", en: "--jobs takes a number from 1"))
        }
        guard !matrices.isEmpty else {
            throw ValidationError(Phrase(es: "nombre la matriz que se dibuja", en: "name the matrix to draw"))
        }
        guard output != nil || printSpec else {
            throw ValidationError(
                Phrase(
                    es: "nombre con -o la imagen que se escribe, por ejemplo -o avance.png",
                    en: "name the picture to write with -o, for example -o avance.png"))
        }
        let projecting = ChartKinds.all.filter { $0.need == .projection }.map { $0.name }
        guard horizon == nil || kind.map(projecting.contains) ?? true else {
            throw ValidationError(
                Phrase(
                    es:
                        "--horizon es de \(listed(projecting, inSpanish: true)); lo demás va, si se proyecta, al fin del año",
                    en: "--horizon is for \(listed(projecting)); all else goes, where it's projected, to the year's end"
                ))
        }
    }

    func run() throws {
        if list { return try listKinds() }
        if let spec { return try Self.command(from: spec).run() }
        guard let name = kind else { return }
        if name == Self.all { return try drawAll() }
        let kind = try Draftsman.kind(named: name)
        guard !printSpec || output != "-" else {
            throw Failure(
                .usage,
                Phrase(
                    es: "la especificación y la imagen no caben las dos en la salida estándar",
                    en: "the specification and the picture can't both go to standard output"))
        }
        let picture = try output.map { path throws(Failure) in try PictureFile(checking: path, as: format) }
        let present = try picture.map { picture throws(Failure) in
            try picture.present + rendering.present(picture)
        }
        try InputFiles(matrices: matrices, plan: plan, measuring, using: using).and(look.themeSource.file)
            .check(present ?? [])
        try rows.check(kind)
        let plan = try input(isOfOneCut: [.report, .comparison].contains(kind.need)).read(talk)
        var subject = try subject(plan, for: kind)
        subject.choice = rows.choice
        if let focus, subject.report.node(focus) == nil {
            throw Failure(
                .usage,
                Phrase(es: "el plan no tiene un nodo «\(focus)»; ", en: "the plan has no node '\(focus)'; ")
                    .adding(.itHas(subject.report.nodes.map(\.id))))
        }
        if rows.codes, !subject.namesIndicators(kind) {
            talk.tell([
                Diagnostic(
                    .note,
                    Phrase(
                        es: "«\(kind.name)» no nombra aquí ningún indicador: --codes no cambia nada",
                        en: "'\(kind.name)' names no indicator here: --codes changes nothing"))
            ])
        }
        if printSpec { try StandardOutput.write(specification(of: subject, as: kind).text) }
        guard let output else { return }
        var look = try look.settled()
        look.texts = texts.texts(of: subject.report, in: look.wording)
        let written = try Draftsman(look: look, quiet: talk.quiet, drawing: rendering.renderer).draw(
            kind, rows.codes ? subject.coded : subject, to: output, as: format,
            keepingScriptIn: rendering.keepScript)
        talk.tell(subject.report.warnings + subject.foreignModules)
        if !talk.quiet, output != "-" { for file in written { StandardError.write(file) } }
    }

    /// What the chart shows: under several methodologies a comparison, also where none is named for a kind that compares.
    private func subject(_ plan: Plan, for kind: any ChartKind.Type) throws -> ChartSubject {
        guard using.count < 2 || kind.need == .comparison else {
            let comparing = ChartKinds.all.filter { $0.need == .comparison }.map { $0.name }
            throw Failure(
                .usage,
                Phrase(
                    es:
                        "«\(kind.name)» muestra una metodología, no \(using.count); las comparan \(listed(comparing, inSpanish: true))",
                    en: "'\(kind.name)' shows one methodology, not \(using.count); \(listed(comparing)) compare them"))
        }
        switch kind.need {
        case .course, .projection: return try course(plan, for: kind.need)
        case .comparison: return try comparison(plan)
        case .report:
            return ChartSubject(report: try measuring.measure(plan, of: matrices, using: using.first), focus: focus)
        case .history:
            let history = try measuring.engine(for: matrices)
                .history(plan, using: using.first, options: measuring.measurement(of: plan))
            return ChartSubject(report: history[history.count - 1], history: history, focus: focus)
        }
    }

    private func course(_ plan: Plan, for need: ChartNeed) throws -> ChartSubject {
        guard measuring.base == .cut else {
            throw Failure(
                .usage,
                Phrase(
                    es: "este gráfico mide contra lo debido al final del año o al horizonte; quite --base",
                    en: "this chart measures against what is due at the year's end or the horizon; leave --base out"))
        }
        var options = try measuring.measurement(of: plan)
        options.horizon = horizon
        let engine = try measuring.engine(for: matrices)
        let projection = try engine.project(
            plan, using: using.first, options: options, wanting: need == .projection ? .prospects : [])
        options.base = .year
        let report =
            need == .projection ? projection.report : try engine.measure(plan, using: using.first, options: options)
        guard need == .projection || report.horizon == nil else {
            throw Failure(
                .usage,
                Phrase(
                    es: "este gráfico muestra lo reportado, no una proyección; «fan» muestra adónde lleva",
                    en: "this chart shows what was reported, not a projection; 'fan' shows where it leads"))
        }
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
        let screen = Screen(show)
        let kinds = ChartKindTable()
        let form = ResultPage.Form.terminal(width: screen.width, coloured: screen.isColoured)
        try screen.show(wantsJSON ? kinds.json.text : ResultPage(of: kinds, form).text)
    }
}
