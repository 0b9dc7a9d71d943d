import ArgumentParser
import ChartKit
import Console
import Encoding
import Matrices
import Reports
import Words

/// `corte compare`
struct CompareCommand: ParsableCommand, Talking {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: Phrase(
            es: "Compara metodologías: valores, diferencias, puestos y sus causas.",
            en: "Compare methodologies: values, differences, ranks and their causes."),
        discussion: Phrase(
            es: """
                Con la primera metodología se comparan las demás.

                  corte compare matriz.csv --using weighted-average --using capped
                  corte compare matriz.csv --using oficial --using con-tope --chart d.png

                Una matriz grande de muchas unidades se mide mientras se lee: --format csv y tsv escriben los nodos de \
                cada unidad en cada corte (--level dice cuáles), y las demás formas las unidades, cada una en su \
                último corte; table muestra las que más cambian. --unit compara una de ellas completa, en su último \
                corte si --cut o --every-cut no dicen otra cosa.
                """,
            en: """
                The first methodology is what the others are compared with.

                  corte compare matriz.csv --using weighted-average --using capped
                  corte compare matriz.csv --using oficial --using con-tope --chart d.png

                A large matrix of many units is measured as a stream: --format csv and tsv write the nodes of every \
                unit at every cut (--level chooses which), the other forms the units, each at its latest cut; table \
                shows those that move most. --unit compares one of them in full, at its latest cut unless --cut or \
                --every-cut says otherwise.
                """),
        aliases: ["comparar"])

    @OptionGroup var matrix: MatrixOptions

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            es: "Una metodología: una expresión o un nombre; dé de 2 a 10.",
            en: "A methodology: an expression or a name; give 2 to 10.",
            valueName: .methodology))
    var using: [String] = []

    @Option(
        help: ArgumentHelp(
            es: "Además la dibuja: PNG, PDF o SVG, según la extensión.",
            en: "Also draw it: PNG, PDF or SVG by the ending.",
            valueName: .file), completion: .file())
    var chart: String?

    @OptionGroup var measuring: MeasuringOptions
    @OptionGroup var results: OutputOptions
    @OptionGroup var manyPlans: ManyPlansOptions
    @OptionGroup var look: LookOptions
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        guard (2...10).contains(using.count) else {
            throw ValidationError(
                Phrase(
                    es: "dé de 2 a 10 metodologías, cada una tras --using (hay \(using.count))",
                    en: "give 2 to 10 methodologies, each after --using (\(using.count) given)"))
        }
    }

    func run() throws {
        let pictures = try chart.map { path throws(Failure) in try PictureFile(checking: path).present } ?? []
        try results.check(
            against: InputFiles(matrix, measuring, using: using).and(look.themeSource.file), and: pictures)
        try manyPlans.check(results, cut: measuring.cut)
        let plans = try manyPlans.plans(of: matrix, measuring, isOne: chart != nil, talk)
        guard let plan = plans.only else {
            let engine = try measuring.engine(
                for: plans.plan, of: matrix.matrices, using: using, levels: manyPlans.level, results.csvReader)
            return try results.write(plans, of: matrix.matrices, by: engine, wording: look.locale.wording, talk)
        }
        let comparison = try measuring.compare(plan, of: matrix.matrices, using: using)
        talk.tell(results.isForPeople ? comparison.remarks : comparison.notes)
        if let chart, let kind = ChartKinds.comparing {
            let subject = ChartSubject(report: comparison.reports[0], comparison: comparison)
            let written = try Draftsman(look: look.settled(), quiet: talk.quiet).draw(kind, subject, to: chart)
            if !talk.quiet { for file in written { StandardError.write(file) } }
        }
        try results.write(
            ComparisonTable(comparison: comparison, wording: look.locale.wording),
            json: comparison.json(in: look.locale),
            rows: ResultRows(lines: "nodes", csv: comparison.csv) {
                ComparisonWorkbook(
                    comparison: comparison, sources: .of(comparison.reports[0]), wording: look.locale.wording)
            })
    }
}
