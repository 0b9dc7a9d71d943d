import ArgumentParser
import ChartKit
import Console
import Encoding
import Matrices
import Measurement
import Reports
import Words

/// `corte measure`
struct MeasureCommand: ParsableCommand, Talking {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: Phrase(
            es: "Mide el avance de cada nodo de un plan.",
            en: "Measure the achievement of every node of a plan."),
        discussion: Phrase(
            es: """
                Imprime el avance de cada objetivo e indicador al corte, en porcentaje; --format json da el informe \
                completo, con todo lo que hace falta para recalcularlo.

                  corte measure matriz.csv --using capped
                  corte measure matriz.csv --using capped:limit=110 --format json
                  corte measure matriz.csv --trace O5

                Una matriz grande de muchas unidades se mide mientras se lee: --format csv y tsv escriben los nodos de \
                cada unidad en cada corte (--level dice cuáles), y las demás formas las unidades, cada una en su \
                último corte; table muestra las de menor avance. --unit mide una de ellas completa, en su último corte \
                si --cut o --every-cut no dicen otra cosa.
                """,
            en: """
                Prints what every objective and indicator achieved at the cut, in percent; --format json gives the \
                whole report with all that is needed to compute it again.

                  corte measure matriz.csv --using capped
                  corte measure matriz.csv --using capped:limit=110 --format json
                  corte measure matriz.csv --trace O5

                A large matrix of many units is measured as a stream: --format csv and tsv write the nodes of every \
                unit at every cut (--level chooses which), the other forms the units, each at its latest cut; table \
                shows those of lowest achievement. --unit measures one of them in full, at its latest cut unless --cut \
                or --every-cut says otherwise.
                """),
        aliases: ["medir"])

    @OptionGroup var matrix: MatrixOptions

    @Option(
        help: .methodology)
    var using: String?

    @Option(
        help: ArgumentHelp(
            es: "Termina con el código 1 si el plan está por debajo de tanto por ciento, o no tiene cifra.",
            en: "End with exit code 1 if the plan is below so many percent, or has no figure.",
            valueName: .percent))
    var failBelow: Double?

    @Option(
        help: ArgumentHelp(
            es: "Sigue la cifra de un nodo hasta sus celdas: fórmula, pesos, tope, lo que falta, archivo y línea.",
            en: "Follow a node's number down to its cells: formula, weights, cap, what is missing, file and line.",
            valueName: .code))
    var trace: String?

    @OptionGroup var measuring: MeasuringOptions
    @OptionGroup var results: OutputOptions
    @OptionGroup var manyPlans: ManyPlansOptions
    @Option(help: .languageOfTables)
    var locale: Language = .ofResults
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        guard trace == nil || failBelow == nil else {
            throw ValidationError(
                Phrase(
                    es: "--trace sigue un número y --fail-below revisa el del plan; dé uno de los dos",
                    en: "--trace follows one number and --fail-below checks the plan's; give one of them"))
        }
        guard failBelow?.isFinite ?? true else {
            throw ValidationError(
                Phrase(
                    es: "--fail-below es un porcentaje, no \(failBelow ?? .nan)",
                    en: "--fail-below is a percentage, not \(failBelow ?? .nan)"))
        }
        if trace != nil { try results.refuseRows() }
    }

    func run() throws {
        try results.check(against: InputFiles(matrix, measuring, using: [using]))
        if let trace {
            let plan = try matrix.input(measuring).read(talk)
            let engine = try measuring.engine(for: matrix.matrices)
            return try write(engine.trace(plan, node: trace, using: using, options: measuring.measurement(of: plan)))
        }
        try manyPlans.check(results, cut: measuring.cut)
        let plans = try manyPlans.plans(of: matrix, measuring, isOne: failBelow != nil, talk)
        guard let plan = plans.only else {
            let engine = try measuring.engine(
                for: plans.plan, of: matrix.matrices, using: [using], levels: manyPlans.level, results.csvReader)
            return try results.write(plans, of: matrix.matrices, by: engine, wording: locale.wording, talk)
        }
        let report = try measuring.measure(plan, of: matrix.matrices, using: using)
        talk.tell(results.isForPeople ? report.remarks : report.notes)
        try results.write(
            ReportTable(report: report, wording: locale.wording), json: report.json(in: locale),
            rows: ResultRows(lines: "nodes", csv: report.csv) {
                ReportWorkbook(report: report, sources: .of(report), wording: locale.wording)
            })
        guard let failBelow else { return }
        guard let value = report.root?.outcome.achievement else {
            let status = report.root?.outcome.status.map { " (\($0))" } ?? ""
            throw Failure(
                .found,
                Phrase(
                    es: "el plan no tiene una cifra que comparar con \(failBelow) %\(status)",
                    en: "the plan has no figure to compare with \(failBelow) %\(status)"))
        }
        if value < failBelow {
            throw Failure(
                .found, Phrase(es: "el plan está por debajo de \(failBelow) %", en: "the plan is below \(failBelow) %"))
        }
    }

    private func write(_ trace: Trace) throws {
        talk.tell(trace.notes)
        try results.write(TraceText(trace: trace, wording: locale.wording), json: trace.json(in: locale))
    }
}
