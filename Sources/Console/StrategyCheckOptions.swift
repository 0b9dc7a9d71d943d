package import ArgumentParser
import Words

/// Options of `corte strategy check`, which hands them to the program that has the checks.
package struct StrategyCheckOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The strategy's file, name or id.", valueName: "strategy"))
    package var name: String?

    @Flag(help: "Write the results as JSON.")
    package var json = false
    @Option(
        parsing: .upToNextOption, help: ArgumentHelp("Run these checks alone; --list names them.", valueName: "check"))
    package var only: [String] = []
    @Flag(help: "List the checks with the rules of corte_strategy.h that they cover, and run none.")
    package var list = false
    @Flag(name: .shortAndLong, help: "Show the checks too that were passed.")
    package var verbose = false
    @Option(help: ArgumentHelp("How long each check may take.", valueName: "seconds"))
    package var timeout: Double = 30
    @Option(help: ArgumentHelp("Another number gives other random batches.", valueName: "number"))
    package var seed: UInt64 = 1
    @Option(
        name: .customLong("strategy-path"), parsing: .singleValue,
        help: ArgumentHelp("A folder to look in before the usual ones; repeatable.", valueName: "folder"),
        completion: .directory)
    package var strategyPath: [String] = []
    @OptionGroup package var lock: LockOptions
    @OptionGroup package var show: ScreenOptions
    @Option(help: ArgumentHelp("The language of messages: es or en.", valueName: "locale"))
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
