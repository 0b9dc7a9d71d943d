import ArgumentParser
import Console
import StrategyHost
import Words

/// `corte doctor`
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: Phrase(
            es: "Dice qué está instalado, qué falta y cómo conseguirlo.",
            en: "Say what is installed, what's missing, and how to get it."),
        discussion: Phrase(
            es: """
                Mira el programa, las fuentes de los temas, los módulos de estrategias, lo que contiene a los ajenos, \
                y los programas y bibliotecas que solo algunas tareas necesitan, cada cosa como la usaría un comando. \
                El código de salida es 1 si falta algo sin lo que no se mide o no se dibuja nada.

                  corte doctor
                  corte doctor --format json
                """,
            en: """
                Looks at the command, the fonts of the themes, the strategy modules, what holds back those from \
                elsewhere, and the programs and libraries that only some work needs, each by the way that a command \
                would use it. The exit code is 1 where something is missing without which nothing is measured or \
                drawn.

                  corte doctor
                  corte doctor --format json
                """),
        aliases: ["diagnostico", "diagnóstico"])

    @OptionGroup var search: StrategySearchOptions
    @OptionGroup var results: OutputOptions
    @OptionGroup var language: LocaleOptions

    func validate() throws { try results.refuseRows() }

    func run() throws {
        try results.check(against: InputFiles(strategies: [], search))
        let doctor = Doctor(catalog: search.catalog, limits: search.isolation.policy)
        let table = CheckupTable(checkups: doctor.checkups(), language: language.locale)
        try results.write(table, json: table.json)
        if !table.isHealthy { throw Failure(.found) }
    }
}
