package import Words

/// Why gnuplot didn't draw.
package enum GnuplotError: Error, Hashable, Sendable {
    /// Something that it can't draw: a picture from a file.
    case image(path: String)
    /// A number of an element isn't finite or is beyond a million points; `element` is its kind.
    case place(element: String)
    /// A document's pages differ in size or background, which a terminal has one of.
    case pages
    /// Letters that no installed font has; the text engine's boxes in their place would cover the page.
    case letters(String)
    /// There's no program of the name.
    case missing(program: String)
    /// The program is older than what a script needs.
    case old(version: String)
    /// The system refused to run it; `reason` is its own wording.
    case refused(program: String, reason: String)
    /// It took longer than it may.
    case late(seconds: Int)
    /// It ended without a picture, or said that it isn't right; `said` are its own words.
    case failed(said: String)
    /// It wrote a file that isn't built as expected, so that nothing can be added to it; `ending` is the file's.
    case file(ending: String)
}

extension GnuplotError: Told {
    /// Why a command ends that meets it.
    package var exitReason: ExitReason {
        switch self {
        case .image, .pages: .usage
        case .place: .cannotCreate
        case .missing, .old, .letters: .unavailable
        case .refused: .system
        case .late, .failed, .file: .software
        }
    }

    package var lines: [String] { lines(in: .en) }

    package func lines(in language: Language) -> [String] { [phrase[language]] }

    private var phrase: Phrase {
        switch self {
        case .image(let path):
            Phrase(
                es: "gnuplot no puede dibujar la imagen \(path); use --renderer cairo",
                en: "gnuplot can't draw the picture \(path); use --renderer cairo")
        case .place(let element):
            Phrase(
                es: "la página tiene un elemento (\(element)) en un lugar que no es un número o está demasiado lejos",
                en: "the page has a \(element) at a place that isn't a number or is too far away")
        case .pages:
            Phrase(
                es: "gnuplot escribe documentos de páginas iguales, y estas difieren en tamaño o fondo; "
                    + "use --renderer cairo",
                en: "gnuplot writes documents of equal pages, and these differ in size or background; "
                    + "use --renderer cairo")
        case .letters(let letters):
            Phrase(
                es: "ninguna fuente instalada tiene «\(letters)», y gnuplot no puede dejar su lugar vacío; "
                    + "instale una (fonts-noto-core, fonts-noto-cjk) o use --renderer cairo",
                en: "no installed font has '\(letters)', and gnuplot can't leave its place blank; "
                    + "install one (fonts-noto-core, fonts-noto-cjk) or use --renderer cairo")
        case .missing(let program):
            Phrase(
                es: "no se encuentra el programa \(program); instálelo (apt-get install gnuplot-nox) "
                    + "o use --renderer cairo",
                en: "there is no program \(program); install it (apt-get install gnuplot-nox) or use --renderer cairo")
        case .old(let version):
            Phrase(
                es: "gnuplot \(version) es demasiado antiguo; instale la versión \(Self.oldest) o una posterior",
                en: "gnuplot \(version) is too old; install version \(Self.oldest) or a later one")
        case .refused(let program, let reason):
            Phrase(
                es: "no se pudo ejecutar \(program) (\(reason))", en: "\(program) couldn't be run (\(reason))")
        case .late(let seconds):
            Phrase(
                es: "gnuplot no terminó en \(seconds) s y fue detenido; inténtelo de nuevo o use --renderer cairo",
                en: "gnuplot didn't end within \(seconds) s and was stopped; try again, or use --renderer cairo")
        case .failed(let said):
            Phrase(es: "gnuplot no dibujó: ", en: "gnuplot didn't draw: ")
                .adding(
                    said.isEmpty ? Phrase(es: "no dijo por qué", en: "it didn't say why") : Phrase(said))
        case .file(let ending):
            Phrase(
                es: "gnuplot escribió un .\(ending) que no está hecho como se espera; use --renderer cairo",
                en: "gnuplot wrote a .\(ending) that isn't built as expected; use --renderer cairo")
        }
    }

    /// The oldest version that knows what the scripts say.
    static let oldest = "5.2"
}
