import ArgumentParser
import ChartKit
import Console
import Encoding
import Measurement
import PlanModel
import Projections
import Reports
import Words

/// `corte project`
struct ProjectCommand: ParsableCommand, Talking {
    static let configuration = CommandConfiguration(
        commandName: "project",
        abstract: Phrase(
            es: "Dice si se alcanzarán las metas: lo reportado, a cuánto llega y con qué certeza.",
            en: "Tell whether the targets will be reached: what is reported, what it comes to, and how sure that is."),
        discussion: Phrase(
            es: """
                Proyecta cada indicador al horizonte y da, junto a lo reportado, la cantidad proyectada con su \
                intervalo de 95 %, la probabilidad de alcanzar la meta, y el ritmo que se lleva y el que se requiere. \
                Los nodos de arriba reciben dos intervalos: uno si los indicadores van cada uno por su lado, y otro si \
                les va bien y mal juntos. Una metodología sin estimador se proyecta con el usual.

                  corte project matriz.csv
                  corte project matriz.csv --using trend-projection:method=pace --horizon 2024-12-31
                  corte project matriz.csv --backtest
                """,
            en: """
                Projects every indicator to the horizon and gives, beside what was reported, the projected amount with \
                its interval of 95 %, the probability of reaching the target, the pace so far and the one that is \
                required. The nodes above get two intervals: for indicators that go their ways independently, and for \
                indicators that do well and badly together. A methodology without an estimator is projected by the \
                usual one.

                  corte project matriz.csv
                  corte project matriz.csv --using trend-projection:method=pace --horizon 2024-12-31
                  corte project matriz.csv --backtest
                """),
        aliases: ["proyectar"])

    @OptionGroup var matrix: MatrixOptions

    @Option(
        help: .methodology)
    var using: String?

    @Option(
        help: ArgumentHelp(
            es: "El día hasta el que se proyecta (por omisión: el fin del año del corte).",
            en: "The day to project to (default: the end of the cut's year).",
            valueName: .date))
    var horizon: Cut?

    @Flag(
        help: ArgumentHelp(
            es: "Prueba cada método en los cortes anteriores de años cuyo final se conoce, y dice cómo le fue.",
            en: "Try every method on the earlier cuts of years whose end is known, and say how it did."))
    var backtest = false

    @OptionGroup var measuring: MeasuringOptions
    @OptionGroup var results: OutputOptions
    @Option(help: .languageOfTables)
    var locale: Language = .ofResults
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        guard measuring.base == .cut else {
            throw ValidationError(
                Phrase(
                    es: "una proyección se mide contra lo debido a su horizonte; quite --base",
                    en: "a projection is measured against what is due at its horizon; leave --base out"))
        }
    }

    func run() throws {
        try results.check(against: InputFiles(matrix, measuring, using: [using]))
        let plan = try matrix.input(measuring, isOfOneCut: false).read(talk)
        var options = try measuring.measurement(of: plan)
        options.horizon = horizon
        let projection = try Phase.run(.measuring) {
            try measuring.engine(for: matrix.matrices).project(
                plan, using: using, options: options, wanting: backtest ? .backtest : [])
        }
        talk.tell(projection.notes)
        try results.write(
            ProjectionTable(projection: projection, wording: locale.wording), json: projection.json(in: locale),
            rows: ResultRows(lines: "nodes", csv: projection.csv) {
                ProjectionWorkbook(
                    projection: projection, sources: .of(projection.report), wording: locale.wording)
            })
    }
}
