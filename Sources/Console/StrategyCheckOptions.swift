package import ArgumentParser
import Words

/// Options of `corte strategy check`, which hands them to the program that has the checks.
package struct StrategyCheckOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            es: "El archivo, el nombre o el id de la estrategia.",
            en: "The strategy's file, name or id.",
            valueName: .strategy))
    package var name: String?

    @Flag(help: ArgumentHelp(es: "Escribe los resultados como JSON.", en: "Write the results as JSON."))
    package var json = false
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            es: "Hace solo estas pruebas; --list las nombra.",
            en: "Run these checks alone; --list names them.",
            valueName: .check))
    package var only: [String] = []
    @Flag(
        help: ArgumentHelp(
            es: "Nombra las pruebas, con las reglas de corte_strategy.h que cubren, y no hace ninguna.",
            en: "List the checks with the rules of corte_strategy.h that they cover, and run none."))
    package var list = false
    @Flag(
        name: .shortAndLong,
        help: ArgumentHelp(
            es: "Muestra también las pruebas superadas.",
            en: "Show the checks too that were passed."))
    package var verbose = false
    @Option(help: .timeOfCheck)
    package var timeout: Double = 30
    @Option(
        help: ArgumentHelp(
            es: "Otro número da otros lotes al azar.",
            en: "Another number gives other random batches.",
            valueName: .number))
    package var seed: UInt64 = 1
    @Option(
        name: .customLong("strategy-path"), parsing: .singleValue,
        help: .strategyFolder,
        completion: .directory)
    package var strategyPath: [String] = []
    @OptionGroup package var lock: LockOptions
    @OptionGroup package var show: ScreenOptions
    @Option(
        help: ArgumentHelp(
            es: "El idioma de los mensajes: es o en.",
            en: "The language of messages: es or en.",
            valueName: .locale))
    package var locale: String?

    package init() {}

    package func validate() throws {
        guard locale.map({ Language(rawValue: $0) != nil }) ?? true else {
            throw ValidationError(
                Phrase(
                    es: "--locale es «es» o «en», no «\(locale ?? "")»",
                    en: "--locale is es or en, not '\(locale ?? "")'"))
        }
        guard timeout > 0, timeout <= 3600 else {
            throw ValidationError(
                Phrase(es: "--timeout va de 0 a 3600 segundos", en: "--timeout is from 0 to 3600 seconds"))
        }
        if name == nil, !list {
            throw ValidationError(
                Phrase(es: "nombre la estrategia que se va a revisar", en: "name the strategy to check"))
        }
    }
}
