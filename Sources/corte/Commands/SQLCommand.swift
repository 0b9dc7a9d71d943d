import ArgumentParser
import Console
import Ingest
import Matrices
import Measurement
import PlanModel
import SQLRollUp
import Words

/// `corte sql`
struct SQLCommand: ParsableCommand, Talking {
    static let configuration = CommandConfiguration(
        commandName: "sql",
        abstract: Phrase(
            es: "Imprime la agregación como SQL, para un motor que usted ejecuta.",
            en: "Print the roll-up as SQL for an engine that you run."),
        discussion: Phrase(
            es: """
                Una sola sentencia que da lo que escribe compare --every-cut --format csv, a partir de una tabla de la \
                matriz canónica: los niveles, los pesos, las reglas y las metodologías son los de la matriz y su \
                archivo del plan. Cada estrategia se expresa a sí misma en SQL; la que no puede se rechaza por su \
                nombre. No se conecta a nada: el texto lo ejecutan psql, duckdb, spark-sql o clickhouse-client.

                  corte sql matriz.csv --using capped --dialect postgresql --with-table | psql
                  corte sql matriz.csv --using weighted-average --using capped --dialect duckdb -o avance.sql
                  corte sql matriz.csv --using oficial --dialect spark --dbt -o models/avance.sql
                """,
            en: """
                One statement that gives what compare --every-cut --format csv writes, from a table of the canonical \
                matrix: levels, weights, rules and methodologies are those of the matrix and its plan file. Each \
                strategy says itself in SQL; one that can't is refused by its name. Nothing is connected to: psql, \
                duckdb, spark-sql or clickhouse-client run the text.

                  corte sql matriz.csv --using capped --dialect postgresql --with-table | psql
                  corte sql matriz.csv --using weighted-average --using capped --dialect duckdb -o avance.sql
                  corte sql matriz.csv --using oficial --dialect spark --dbt -o models/avance.sql
                """))

    @OptionGroup var matrix: MatrixOptions

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            es: "Una metodología: una expresión o un nombre; dé de 1 a 10.",
            en: "A methodology: an expression or a name; give 1 to 10.",
            valueName: .methodology))
    var using: [String] = []

    @Option(
        help: ArgumentHelp(
            es: "El motor: postgresql, duckdb, spark o clickhouse.",
            en: "The engine: postgresql, duckdb, spark or clickhouse.",
            valueName: .engine))
    var dialect: SQLDialect

    @Option(
        help: ArgumentHelp(
            es: "La tabla de la matriz, con su esquema antes de un punto.",
            en: "The table of the matrix, with its schema before a point.",
            valueName: .name))
    var table: String = "matrix"

    @Flag(
        help: ArgumentHelp(
            es: "Antes de la sentencia, crea la tabla y la llena con las filas de la matriz como Corte las lee.",
            en: "Before the statement, make the table and fill it with the matrix' rows as Corte reads them."))
    var withTable = false

    @Option(
        help: ArgumentHelp(
            es: "Crea una vista con este nombre.",
            en: "Make a view of this name.",
            valueName: .name))
    var view: String?

    @Flag(
        help: ArgumentHelp(
            es: "Escribe un modelo de dbt, que nombra la tabla como un modelo, o con su esquema como una fuente.",
            en: "Write a model of dbt, which refers to the table as to a model, or to a source with its schema."))
    var dbt = false

    @Flag(
        help: ArgumentHelp(
            es: "Da las cifras de Corte bit por bit (postgresql, duckdb y spark; medias aritméticas).",
            en: "Give Corte's doubles bit for bit (postgresql, duckdb and spark; arithmetic means)."))
    var exactBits = false

    @Flag(
        help: ArgumentHelp(
            es: "Escribe también cuánto enmascara la sobreejecución, en puntos.",
            en: "Also write how much over-execution hides lag, in points."))
    var masks = false

    @Flag(
        help: ArgumentHelp(
            es: "Escribe también los estados, como measure.",
            en: "Also write the states, as measure does."))
    var states = false

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            es: """
                Escribe los nodos de este nivel: plan, un nivel del plan o indicator; se puede repetir (por omisión: \
                todos los que están sobre los indicadores).
                """,
            en: """
                Write the nodes of this level: plan, a level of the plan, or indicator; repeatable (default: all above \
                the indicators).
                """,
            valueName: .name))
    var level: [String] = []

    @Option(
        name: .shortAndLong, help: .output,
        completion: .file(extensions: ["sql"]))
    var output: String = "-"

    @OptionGroup var measuring: MeasuringOptions
    @OptionGroup var language: LocaleOptions
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        guard (1...10).contains(using.count) else {
            throw ValidationError(
                Phrase(
                    es: "dé de 1 a 10 metodologías, cada una tras --using (hay \(using.count))",
                    en: "give 1 to 10 methodologies, each after --using (\(using.count) given)"))
        }
        guard !(dbt && (view != nil || withTable)) else {
            throw ValidationError(
                Phrase(
                    es: "un modelo de dbt es una consulta sola: --dbt va sin --view ni --with-table",
                    en: "a model of dbt is a query alone: --dbt goes without --view and --with-table"))
        }
        let names = [table] + (view.map { [$0] } ?? [])
        guard names.allSatisfy({ $0.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(Self.isName) })
        else {
            throw ValidationError(
                Phrase(
                    es: "el nombre de una tabla es de letras, cifras y _, con puntos entre sus partes",
                    en: "a table's name is of letters, digits and _, with points between its parts"))
        }
    }

    private static func isName(_ part: Substring) -> Bool {
        !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    }

    func run() throws {
        try InputFiles(matrix, measuring, using: using.map(Optional.some)).check([output])
        try OutputFile(output).check()
        let plan = try plan
        talk.tell(doubts)
        let options = try measuring.measurement(of: plan)
        let catalog = try measuring.catalog(for: matrix.matrices)
        let text = try Phase.run(.measuring) {
            let resolver = MethodologyResolver(catalog: catalog, plan: plan, options: options)
            let canonical = try MatrixTable(of: plan, named: table, asReference: dbt)
            let statement = try RollUpStatement(
                of: plan, in: canonical, by: using, resolver, dialect: dialect, levels: level.isEmpty ? nil : level,
                hasSameBits: exactBits, extras: .init(masks: masks, states: states),
                as: dbt ? .model : view.map { .view($0) } ?? .query)
            guard withTable else { return statement.text }
            return canonical.creation(in: dialect) + (try canonical.filling(plan.observations, in: dialect))
                + statement.text
        }
        try Phase.run(.writing) { try OutputFile(output).write(Array(text.utf8)) }
    }

    /// The plan; its rows are read only where they're written, and else one plan's alone. A header without rows will do.
    private var plan: Plan {
        get throws {
            do {
                return try withTable ? matrix.input(measuring, isOfOneCut: false).read(talk) : planOfStatement
            } catch {
                guard let schema else { throw error }
                return schema
            }
        }
    }

    private var planOfStatement: Plan {
        get throws {
            try Phase.run(.reading) {
                if let history = try HistoryInput.of(matrix.matrices, plan: matrix.plan) {
                    let scope = CutScope(cut: measuring.cut, unit: measuring.unit)
                    return try MatrixPlans(of: history.loaded(scope), manyFrom: .severalUnits, tell: talk.tell).plan
                }
                return try MatrixPlans(
                    matrices: matrix.matrices, planFile: matrix.plan, reader: matrix.reader, manyFrom: .severalUnits,
                    tell: talk.tell
                ).plan
            }
        }
    }

    /// The plan of a header that no row follows; nil for other matrices.
    private var schema: Plan? {
        guard matrix.matrices.count == 1,
            let stream = try? MatrixStream(file: matrix.matrices[0], planFile: matrix.plan, reader: matrix.reader),
            (try? stream.isWithoutRows()) == true
        else { return nil }
        return stream.plan
    }

    /// What the statement doesn't hold and the rows of the table have to.
    private var doubts: [Diagnostic] {
        guard !withTable, let first = matrix.matrices.first,
            let ruled = try? matrix.reader.ruledIndicators(beside: first, planFile: matrix.plan), let one = ruled.first
        else { return [] }
        return [
            Diagnostic(
                .warning,
                Phrase(
                    es:
                        "lo que el archivo del plan dice de indicadores no está en la consulta (\(ruled.count); el primero: "
                        + "\(one)): debe estar en las filas de la tabla",
                    en:
                        "what the plan file says of indicators isn't in the statement (\(ruled.count); the first: \(one)): "
                        + "it has to stand in the rows of the table"),
                advice: Phrase(
                    es: "--with-table escribe las filas con eso", en: "--with-table writes the rows with it"))
        ]
    }
}

extension SQLDialect: ExpressibleByArgument {}
