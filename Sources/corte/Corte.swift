import ArgumentParser
internal import COutput
import Console
import Glibc
import StrategyHost
import Words

/// The command: reads what was asked for and says how it went with its exit code.
@main
struct Corte: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corte",
        abstract: Phrase(
            es: "Mide planes estratégicos a una fecha de corte, compara metodologías y dibuja las diapositivas.",
            en: "Measures strategic plans at a cut-off date, compares methodologies, and draws the slides."),
        discussion: Phrase(
            es: """
                Una matriz tiene una fila por indicador: lo que se programó y lo que se ejecutó. El archivo del plan \
                que está a su lado, plan.yaml, tiene los nombres, los pesos y las palabras de las diapositivas.

                EJEMPLOS
                  corte measure matriz.csv
                  corte compare matriz.csv --using weighted-average --using capped
                  corte audit matriz.csv
                  corte chart bullet matriz.csv -o avance.svg
                  corte deck matriz.csv -o output

                METODOLOGÍAS
                  Una cadena de estrategias, estrategia[:clave=valor,…][+estrategia…], o un nombre del archivo del plan:
                  weighted-average                la media de los indicadores por su peso
                  capped                          cada indicador a lo sumo en 100 %
                  capped:limit=110,at=objective   otro tope, en otro nivel
                  trend-projection+capped         proyectado al fin del año, y luego con tope

                CÓDIGOS DE SALIDA
                  0   hecho
                  1   hecho, y se halló algo
                  64  uso incorrecto
                  65  datos incorrectos
                  66  no hay entrada
                  69  falta una estrategia o una herramienta
                  70  falló una estrategia, o Corte mismo
                  71  el sistema negó algo, como memoria
                  73  no se puede crear la salida
                  74  falló la lectura o la escritura
                """,
            en: """
                A matrix has a row for each indicator: what was programmed, what was executed.
                A plan file beside it, plan.yaml, holds names, weights and the slides' words.

                EXAMPLES
                  corte measure matriz.csv
                  corte compare matriz.csv --using weighted-average --using capped
                  corte audit matriz.csv
                  corte chart bullet matriz.csv -o avance.svg
                  corte deck matriz.csv -o output

                METHODOLOGIES
                  A chain of strategies, strategy[:key=value,…][+strategy…], or a name of the
                  plan file:
                  weighted-average                the mean of the indicators by weight
                  capped                          each indicator at 100 % at most
                  capped:limit=110,at=objective   another cap, at another level
                  trend-projection+capped         projected to the year's end, then capped

                EXIT CODES
                  0   done
                  1   done, and something was found
                  64  wrong usage
                  65  wrong data
                  66  no input
                  69  a strategy or a tool isn't there
                  70  a strategy failed, or Corte itself
                  71  the system refused, as memory
                  73  the output can't be created
                  74  reading or writing failed
                """),
        version: Version.number,
        subcommands: [
            MeasureCommand.self, CompareCommand.self, AuditCommand.self, SensitivityCommand.self, ProjectCommand.self,
            CheckCommand.self, VerifyCommand.self, RecordCommand.self, HistoryCommand.self, SQLCommand.self,
            ChartCommand.self, DeckCommand.self, StrategyCommand.self, InitCommand.self, DoctorCommand.self,
        ])

    static func main() {
        StandardStreams.fillGaps()
        StrategyWorker.runIfAsked()
        _ = corte_watch_endings()
        // A module that ends the program mustn't look like a success.
        ModuleExit.watch { error in
            StandardError.tell(error)
            Temporaries.removeAll()
            _exit(error.exitReason.rawValue)
        }
        ModuleEvent.listen(tell)
        Configuration.load()
        runToEnd { try Configuration.check() }
    }

    /// Tells under `--verbose` which modules are loaded, and what they log.
    private static func tell(_ event: ModuleEvent) {
        switch event {
        case .loaded(let name, let version, let file, let sha256, let isIsolated):
            let start = "\(name) \(version): \(file), sha256:\(sha256.prefix(12))…, "
            Talk.detail(
                Phrase(start).adding(
                    isIsolated
                        ? Phrase(es: "en un proceso propio", en: "in a process of its own")
                        : Phrase(es: "en este proceso", en: "in this process")))
        case .logged(let strategy, let line):
            Talk.detail(Phrase("\(strategy ?? "?"): \(line)"))
        }
    }
}
