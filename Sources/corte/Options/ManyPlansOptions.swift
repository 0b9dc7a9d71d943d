import ArgumentParser
import Console
import Ingest
import Matrices
import PlanModel
import Words

/// What concerns matrices that hold many units and cuts.
struct ManyPlansOptions: ParsableArguments {
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            es: """
                De muchas unidades y cortes, escribe los nodos de este nivel: plan, un nivel del plan o indicator; se \
                puede repetir (por omisión: todos los que están sobre los indicadores).
                """,
            en: """
                Of many units and cuts, write the nodes of this level: plan, a level of the plan, or indicator; \
                repeatable (default: all above the indicators).
                """,
            valueName: .name))
    var level: [String] = []

    @Flag(
        help: ArgumentHelp(
            es: "De una sola unidad escribe todos los cortes como CSV, como de muchas, y no solo el último.",
            en: "Write every cut of a single unit as CSV, as of many units, and not the latest alone."))
    var everyCut = false

    @Option(
        help: ArgumentHelp(
            es: "En cuántos hilos se leen muchas unidades (por omisión: uno por núcleo).",
            en: "On how many threads to read many units (default: all cores).",
            valueName: .count))
    var threads: Int?

    func validate() throws {
        if let threads, !(1...256).contains(threads) {
            throw ValidationError(
                Phrase(es: "--threads va de 1 a 256, no \(threads)", en: "--threads goes from 1 to 256, not \(threads)")
            )
        }
    }

    /// The plans of a matrix that are asked for: one alone where that's wanted, or a unit is named.
    func plans(
        of matrix: MatrixOptions, _ measuring: MeasuringOptions, isOne: Bool, _ talk: TalkOptions
    ) throws -> MatrixPlans {
        let unit = measuring.unit
        let least: PlanCount? = isOne ? nil : everyCut ? .severalCuts : unit == nil ? .severalUnits : nil
        let plans = try Phase.run(.reading) {
            if let history = try HistoryInput.of(matrix.matrices, plan: matrix.plan) {
                let scope = CutScope(cut: measuring.cut, unit: unit, isOfOneCut: isOne || !everyCut)
                return try MatrixPlans(of: history.loaded(scope), manyFrom: least, tell: talk.tell)
            }
            return try MatrixPlans(
                matrices: matrix.matrices, planFile: matrix.plan, reader: matrix.reader, manyFrom: least,
                threads: threads, tell: talk.tell)
        }
        if let loaded = plans.loaded {
            loaded.tellDetails()
        } else {
            let file = matrix.matrices.joined(separator: ", ")
            Talk.detail(
                Phrase(es: "\(file): se lee como flujo al medir", en: "\(file): is streamed while it's measured"))
        }
        return plans
    }

    /// Refuses to write every cut where only one is asked for, or where a form has room for one.
    func check(_ results: OutputOptions, cut: CutRequest?) throws {
        guard everyCut else { return }
        guard results.format.isDelimited else {
            throw Failure(
                .usage,
                Phrase(
                    es: "--every-cut escribe filas; agregue --format csv",
                    en: "--every-cut writes rows; add --format csv"))
        }
        guard cut == nil else {
            throw Failure(
                .usage,
                Phrase(
                    es: "--every-cut y --cut se contradicen; dé uno de los dos",
                    en: "--every-cut and --cut contradict each other; give one of them"))
        }
    }
}
