public import ArgumentParser
import Console
public import Ingest
import PlanModel

/// What every command that reads a plan needs to know.
struct MatrixOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            es: """
                La matriz de seguimiento, CSV o .xlsx; varias se leen como una sola, y - es la entrada estándar. O una \
                base de datos de corte record, con la última versión de cada corte.
                """,
            en: """
                The tracking matrix, CSV or .xlsx; several are read as one, - is standard input. Or a database of \
                corte record, with the latest version of every cut.
                """,
            valueName: .matrix),
        completion: .file(extensions: ["csv", "xlsx"]))
    var matrices: [String]

    @Option(
        help: .planFile,
        completion: .file(extensions: ["yaml", "yml"]))
    var plan: String?

    @Option(
        help: ArgumentHelp(
            es: """
                Cómo se escriben los números: es (1.234,56) o en (1,234.56); por omisión, como dice el archivo del \
                plan o ellos mismos muestran.
                """,
            en: """
                How numbers are written: es (1.234,56) or en (1,234.56); default: the plan file's, or what they show.
                """,
            valueName: .format))
    var numbers: NumberFormat?

    @Option(
        help: .sheet)
    var sheet: String?

    /// What is to be read.
    var input: PlanInput { PlanInput(matrices: matrices, plan: plan, reader: reader) }

    /// What is to be read to measure one cut of it.
    func input(_ measuring: MeasuringOptions, isOfOneCut: Bool = true) -> PlanInput {
        var input = input
        input.scope = CutScope(cut: measuring.cut, unit: measuring.unit, isOfOneCut: isOfOneCut)
        return input
    }

    /// What reads it.
    var reader: PlanReader { PlanReader(numbers: numbers, sheet: sheet) }
}

extension NumberFormat: ExpressibleByArgument {
    /// The format of a word on the command line.
    public init?(argument: String) { self.init(key: argument) }

    /// The words to choose from.
    public static var allValueStrings: [String] { allCases.map(\.key) }
}

/// The files that a plan is read from.
struct PlanInput {
    var matrices: [String]
    var plan: String?
    var reader = PlanReader()
    var scope = CutScope()

    /// Reads the plan, and tells what looks wrong in it unless it's to be quiet.
    func read(_ talk: TalkOptions) throws -> Plan {
        let loaded = try load()
        talk.tell(loaded.diagnostics)
        return loaded.plan
    }

    /// Reads the plan with all that was detected on the way.
    func load() throws -> LoadedPlan {
        let loaded = try Phase.run(.reading) {
            try HistoryInput.of(matrices, plan: plan)?.loaded(scope) ?? reader.read(matrices: matrices, planFile: plan)
        }
        loaded.tellDetails()
        return loaded
    }
}
