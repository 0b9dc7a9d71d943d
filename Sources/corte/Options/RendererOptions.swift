import ArgumentParser
import Console
import Words

/// What draws a picture.
struct RendererOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            es: "Con qué se dibuja: cairo, o el programa gnuplot, que tiene que estar instalado.",
            en: "What draws: cairo, or the program gnuplot, which has to be installed.",
            valueName: .name))
    var renderer: PictureRenderer = .cairo

    @Option(
        help: ArgumentHelp(
            es: "Guarda el guion de gnuplot y sus tablas en una carpeta, donde gnuplot solo los dibuja otra vez.",
            en: "Keep gnuplot's script and its tables in a folder, where gnuplot alone draws them again.",
            valueName: .folder), completion: .directory)
    var keepScript: String?

    func validate() throws {
        guard let keepScript else { return }
        guard !keepScript.isEmpty else {
            throw ValidationError(
                Phrase(
                    es: "nombre con --keep-script la carpeta para el guion, por ejemplo --keep-script gnuplot",
                    en: "name the folder for the script with --keep-script, for example --keep-script gnuplot"))
        }
        guard renderer.script == nil else { return }
        throw ValidationError(
            Phrase(
                es: "--keep-script necesita --renderer gnuplot: \(renderer.name) no dibuja con un programa",
                en: "--keep-script needs --renderer gnuplot: \(renderer.name) draws without a program"))
    }

    /// What is in the folder of the script and may be written over, once it's seen that files can be written there.
    func present(_ picture: PictureFile) throws(Failure) -> [String] {
        guard let keepScript else { return [] }
        try OutputFolder(keepScript).check()
        return KeptScript(folder: keepScript, name: picture.stem).present
    }
}
