import ArgumentParser
import Console
import Encoding
import StrategyHost
import Words

/// `corte doctor`
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Say what is installed, what's missing, and how to get it.",
        discussion: """
            Looks at the command, the fonts of the themes, the strategy modules, what holds back those from elsewhere, and \
            the programs and libraries that only some work needs, each by the way that a command would use it. The exit \
            code is 1 where something is missing without which nothing is measured or drawn.

              corte doctor
              corte doctor --format json
            """,
        aliases: ["diagnostico", "diagnóstico"])

    /// A form of the answer.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json
    }

    @Option(help: "The form of the answer.")
    var format: Format = .table

    @OptionGroup var search: StrategySearchOptions
    @OptionGroup var language: LocaleOptions

    func run() throws {
        let doctor = Doctor(catalog: search.catalog, limits: search.isolation.policy)
        let table = CheckupTable(checkups: doctor.checkups(), language: language.locale)
        try StandardOutput.write(
            format == .json ? table.json.text : table.text(coloured: StandardOutput.takesColour))
        if !table.isHealthy { throw Failure(.found) }
    }
}
