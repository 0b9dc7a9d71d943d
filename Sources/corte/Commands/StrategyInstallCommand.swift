import ArgumentParser
import Console
import Files
import Glibc
import StrategyHost
import Words

/// `corte strategy install`
struct StrategyInstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: Phrase(
            es: "Pone un módulo de estrategia donde se encuentra por su nombre, una vez revisado.",
            en: "Put a strategy module where it's found by its name, once it's been checked."),
        discussion: Phrase(
            es: """
                Revisa una copia de la biblioteca y sus metadatos como corte strategy check, y los pone en la carpeta \
                de estrategias del usuario, $XDG_DATA_HOME/corte/strategies o ~/.local/share/corte/strategies: los dos \
                o ninguno. Un módulo que no pasa una prueba no se instala, y otra versión solo se reemplaza con \
                --replace.

                  corte strategy install ./.build/debug/libStrategyFloor.so
                  corte strategy install libStrategyFloor.so --replace
                """,
            en: """
                Checks a copy of the library and its metadata as corte strategy check does, and puts them into your \
                own folder of strategies, $XDG_DATA_HOME/corte/strategies or ~/.local/share/corte/strategies: both or \
                neither. A module that fails a check isn't installed, and another version is replaced only with \
                --replace.

                  corte strategy install ./.build/debug/libStrategyFloor.so
                  corte strategy install libStrategyFloor.so --replace
                """),
        aliases: ["instalar"])

    @Argument(
        help: ArgumentHelp(
            es: "La biblioteca del módulo, con sus metadatos al lado o en su paquete.",
            en: "The module's library, its metadata beside it or in its package.",
            valueName: .file),
        completion: .file(extensions: ["so"]))
    var file: String

    @Flag(
        help: ArgumentHelp(
            es: "La pone en el lugar de otra versión, o de otra compilación.",
            en: "Put it in the place of another version, or another build."))
    var replace = false

    @Option(
        name: .customLong("timeout"), help: .timeOfCheck)
    var timeout: Double = 30

    @OptionGroup var talk: TalkOptions

    func validate() throws {
        guard timeout > 0, timeout <= 3600 else {
            throw ValidationError(
                Phrase(es: "--timeout va de 0 a 3600 segundos", en: "--timeout is from 0 to 3600 seconds"))
        }
    }

    func run() throws {
        guard let folder = StrategySearchPath.ofUser else {
            throw Failure(
                .usage,
                Phrase(
                    es: "nada dice cuál es su carpeta (HOME y XDG_DATA_HOME no son rutas absolutas); defina HOME",
                    en: "nothing says which folder is yours (HOME and XDG_DATA_HOME are no absolute paths); set HOME"))
        }
        // Whatever others may usually do with new files: who can change a module isn't only its user.
        umask(umask(0) | 0o022)
        let module = try ModuleFiles(FilePath.hasFolder(file) ? file : "./\(file)")
        let shelf = try ModuleShelf(folder: folder, for: module)
        if shelf.holdsSame {
            return tell(
                Phrase(es: "ya está instalado: \(module.title)", en: "installed already: \(module.title)"))
        }
        if let problem = shelf.problem(isReplacing: replace) { throw problem }
        try shelf.put(module, checkedWithin: timeout)
        tell(Phrase(es: "instalado: \(module.title) en \(folder)", en: "installed: \(module.title) in \(folder)"))
        let use = "corte measure matriz.csv --using \(module.metadata.name)"
        tell(Phrase(es: "úselo así: \(use)", en: "use it: \(use)"))
        if let shadow = shelf.shadow {
            tell(
                Phrase(
                    es: "aviso: por ahora se usa \(shadow), que se encuentra antes",
                    en: "warning: for now \(shadow) is used, which is found before it"))
        }
    }

    private func tell(_ phrase: Phrase) { if !talk.quiet { StandardError.write(phrase[.ofRun]) } }
}
