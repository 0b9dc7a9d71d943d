import ArgumentParser
import ChartKit
import Console
import Encoding
import Measurement
import PlanModel
import Sensitivity
import Words

/// `corte sensitivity`
struct SensitivityCommand: ParsableCommand, Talking {
    static let configuration = CommandConfiguration(
        commandName: "sensitivity",
        abstract: Phrase(
            es: "Dice cuánto dependen las cifras de las decisiones de la metodología y de los pesos.",
            en: "Tell how much the figures depend on the choices of the methodology and on the weights."),
        discussion: Phrase(
            es: """
                Mide cada combinación de las opciones y da, para cada nodo, el rango, la parte de las combinaciones \
                con que llega a 100 %, y cuánto de la varianza viene de cada factor: solo (S, de primer orden, Sobol' \
                2001) y junto con los demás (ST, total, Homma y Saltelli 1996). Los índices son exactos: las \
                combinaciones se recorren todas, no se toma una muestra. Una combinación que no se puede medir se \
                cuenta y se deja por fuera.

                  corte sensitivity matriz.csv --vary cap=none,100,120 --vary power=1,0,-1
                  corte sensitivity matriz.csv --vary weights=equal..auditor
                  corte sensitivity matriz.csv --noise weights=10% --points 4096 --seed 7

                FACTORES
                  cap=none,100,120       en porcentaje; 100@objective dice dónde actúa
                  power=1,0,-1           la media: aritmética, geométrica, armónica
                  missing=rescale,zero   lo que no se reportó: rescale, zero, fail
                  base=cut,year          lo programado al corte, o en el año
                  mode=simple,baseline   desde cero, o desde la línea base
                  weights=equal,auditor  juegos del archivo del plan; equal no pide ninguno
                  weights=A..B           todo lo que hay entre dos juegos (vea abajo)
                  capped.limit=90,110    ESTRATEGIA.PARÁMETRO de la metodología

                weights=A..B mezcla los pesos relativos entre hermanos, (1 - u) A + u B con u uniforme de 0 a 1, e \
                integra por Gauss y Legendre hasta que la media y la varianza no cambian. A..B@given mezcla los pesos \
                como están dados: entonces cuenta la escala de cada juego.
                """,
            en: """
                Measures every combination of the choices and gives, for each node, the range, the share of \
                combinations under which it reaches 100 %, and how much of the variance each factor is behind: alone \
                (S, first order, Sobol' 2001) and together with the others (ST, total, Homma and Saltelli 1996). The \
                indices are exact: combinations are enumerated, not sampled. A combination that can't be measured is \
                counted and left out.

                  corte sensitivity matriz.csv --vary cap=none,100,120 --vary power=1,0,-1
                  corte sensitivity matriz.csv --vary weights=equal..auditor
                  corte sensitivity matriz.csv --noise weights=10% --points 4096 --seed 7

                FACTORS
                  cap=none,100,120       in percent; 100@objective says where it acts
                  power=1,0,-1           the mean: arithmetic, geometric, harmonic
                  missing=rescale,zero   what isn't reported: rescale, zero, fail
                  base=cut,year          the programme due at the cut, or the year's
                  mode=simple,baseline   from nothing, or from the baseline
                  weights=equal,auditor  sets of the plan file; equal needs none
                  weights=A..B           everything between two sets (see below)
                  capped.limit=90,110    STRATEGY.PARAMETER of the methodology

                weights=A..B blends the shares among siblings, (1 - u) A + u B with u uniform from 0 to 1, and \
                integrates by Gauss and Legendre until mean and variance stand still. A..B@given blends the weights as \
                they're given: then the scale of each set counts.
                """),
        aliases: ["sensibilidad"])

    @OptionGroup var matrix: MatrixOptions

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            es: "Un factor y sus opciones; se puede repetir.",
            en: "A factor and its choices; repeatable.",
            valueName: ValueName(es: "clave=opción,…", en: "key=choice,…")))
    var vary: [FactorArgument] = []

    @Option(
        help: ArgumentHelp(
            es: "Mueve cada peso hasta en una parte de sí mismo: weights=10%.",
            en: "Move every weight by up to a part of itself: weights=10%.",
            valueName: ValueName(es: "weights=p%", en: "weights=p%")))
    var noise: NoiseArgument?

    @Option(
        help: ArgumentHelp(
            es: "A cuántos puntos de una sucesión de baja discrepancia se mueven los pesos.",
            en: "How many points of a low-discrepancy sequence to move the weights to.",
            valueName: .n))
    var points: Int = 1024

    @Option(
        help: ArgumentHelp(
            es: "De dónde parten los puntos; se imprime con los resultados.",
            en: "What the points start from; it's printed with the results.",
            valueName: .n))
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            es: "La metodología de la que se parte (por omisión: la primera del plan).",
            en: "The methodology to start from (default: the plan's first).",
            valueName: .methodology))
    var using: String?

    @OptionGroup var measuring: MeasuringOptions
    @OptionGroup var results: OutputOptions
    @Option(help: .languageOfTables)
    var locale: Language = .ofResults
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        guard !vary.isEmpty || noise != nil else {
            throw ValidationError(
                Phrase(
                    es: "diga qué variar, por ejemplo --vary cap=none,100 o --noise weights=10%",
                    en: "say what to vary, for example --vary cap=none,100 or --noise weights=10%"))
        }
        guard (1...1_000_000).contains(points) else {
            throw ValidationError(
                Phrase(
                    es: "--points va de 1 a 1000000, no \(points)", en: "--points goes from 1 to 1000000, not \(points)"
                ))
        }
    }

    func run() throws {
        try results.check(against: InputFiles(matrix, measuring, using: [using]))
        let factors = try vary.map { try SensitivityFactor($0.text) }
        let plan = try matrix.input(measuring).read(talk)
        let noise = noise.flatMap { WeightNoise(relative: $0.relative, points: points, seed: seed) }
        let sensitivity = try Phase.run(.measuring) {
            try measuring.engine(for: matrix.matrices).sensitivity(
                of: plan, to: factors, noise: noise, using: using, options: measuring.measurement(of: plan))
        }
        talk.tell(sensitivity.notes)
        try results.write(
            SensitivityTable(sensitivity: sensitivity, wording: locale.wording), json: sensitivity.json(in: locale),
            rows: ResultRows(lines: "nodes", csv: sensitivity.csv) {
                SensitivityWorkbook(
                    sensitivity: sensitivity, sources: .of(plan.observations.map(\.origin), plan.sources),
                    wording: locale.wording)
            })
    }
}
