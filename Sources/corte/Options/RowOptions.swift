public import ArgumentParser
public import ChartKit
import Console
import PlanModel
import Words

/// Which indicators a chart shows.
struct RowOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            es: "Muestra solo tantos indicadores, los primeros en el orden.",
            en: "Show so many indicators only, the first in the order.",
            valueName: .number))
    var top: Int?

    @Option(
        help: ArgumentHelp(
            es: "El orden de los indicadores.",
            en: "The order of the indicators.",
            valueName: .order))
    var sort: RowChoice.Order = .plan

    @Option(
        help: ArgumentHelp(
            es: "Muestra solo los indicadores de un estado.",
            en: "Show the indicators of one state only.",
            valueName: .state))
    var only: RowChoice.Condition?

    @Flag(
        help: ArgumentHelp(
            es: "Escribe el código antes del nombre de cada indicador.",
            en: "Write the code before the name of each indicator."))
    var codes = false

    var choice: RowChoice { RowChoice(order: sort, only: only, top: top) }

    func validate() throws {
        guard let top, top < 1 else { return }
        throw ValidationError(
            Phrase(es: "--top pide un número desde 1, no \(top)", en: "--top takes a number from 1, not \(top)"))
    }

    /// Sees to it that a kind of chart can do what was asked for.
    func check(_ kind: any ChartKind.Type) throws(Failure) {
        guard choice != RowChoice(), !kind.choosesRows else { return }
        let able = ChartKinds.all.filter { $0.choosesRows }.map { $0.name }
        throw Failure(
            .usage,
            Phrase(
                es: "«\(kind.name)» muestra todos los indicadores; --top, --sort y --only son para "
                    + "\(listed(able, inSpanish: true))",
                en: "'\(kind.name)' shows all indicators; --top, --sort and --only are for \(listed(able))"))
    }
}

extension RowChoice.Order: ExpressibleByArgument {}
extension RowChoice.Condition: ExpressibleByArgument {}
