public import Words

/// Why a picture or a document couldn't be made.
public enum CanvasError: Error, Hashable, Sendable {
    /// A font family that has to be there isn't; `package` is the Debian package that brings it.
    case fontMissing(family: String, package: String)
    /// A page's size, in points or after scaling in pixels, can't be drawn.
    case size(width: Double, height: Double)
    /// A resolution out of the range of 1 to 2400 dots per inch.
    case resolution(dotsPerInch: Int)
    /// A number of an element isn't finite or is beyond a million points; `element` is its kind, like `text "Meta"`.
    case place(element: String)
    /// A document without a page.
    case noPages
    /// A date that isn't written like `2024-03-31T00:00:00Z`.
    case date(String)
    /// A picture's file can't be read; `reason` is the library's own wording.
    case image(path: String, reason: String)
    /// The drawing library failed; `reason` is its own wording.
    case drawing(reason: String)
    /// The pixels couldn't be compressed.
    case compression
    /// The drawing library builds documents in a way that no alternative text can be added to.
    case document
    /// The library that finishes tagged documents can't be loaded; `package` is the Debian package that brings it.
    case noLibrary(package: String, reason: String)
    /// A document's structure isn't the one that was drawn, or the library that finishes it refuses it.
    case structure(reason: String)
}

extension CanvasError: CustomStringConvertible {
    /// The error in English.
    public var description: String { phrase.en }

    /// The error in a clause that says what to do about it where that is known.
    public var phrase: Phrase {
        switch self {
        case .fontMissing(let family, let package):
            Phrase(
                es: "la fuente \(family) no está instalada; instale el paquete \(package)",
                en: "the font \(family) isn't installed; install the package \(package)")
        case .size(let width, let height):
            Phrase(
                es: "una página de \(width) x \(height) puntos no se puede dibujar: está vacía o es muy grande",
                en: "a page of \(width) x \(height) points can't be drawn: it's empty or too large")
        case .resolution(let dotsPerInch):
            Phrase(
                es: "una resolución de \(dotsPerInch) puntos por pulgada está fuera del intervalo de 1 a 2400",
                en: "a resolution of \(dotsPerInch) dots per inch is out of the range of 1 to 2400")
        case .place(let element):
            Phrase(
                es: "la página tiene un elemento (\(element)) en un lugar que no es un número o está demasiado lejos",
                en: "the page has a \(element) at a place that isn't a number or is too far away")
        case .noPages:
            Phrase(es: "un documento necesita al menos una página", en: "a document needs at least one page")
        case .date(let text):
            Phrase(
                es: "la fecha «\(text)» no está escrita como 2024-03-31T00:00:00Z",
                en: "the date '\(text)' isn't written like 2024-03-31T00:00:00Z")
        case .image(let path, let reason):
            Phrase(
                es: "la imagen \(path) no se puede leer: \(reason)", en: "the picture \(path) can't be read: \(reason)")
        case .drawing(let reason):
            Phrase(es: "la página no se pudo dibujar: \(reason)", en: "the page couldn't be drawn: \(reason)")
        case .compression:
            Phrase(es: "la imagen no se pudo comprimir", en: "the picture couldn't be compressed")
        case .document:
            Phrase(
                es:
                    "esta versión de Cairo arma los documentos de otro modo que el esperado, y no se les puede agregar texto "
                    + "alternativo; dibuje un PNG o un SVG",
                en:
                    "this version of Cairo builds documents otherwise than expected, so that no alternative text can be "
                    + "added; draw a PNG or an SVG")
        case .noLibrary(let package, let reason):
            Phrase(
                es: "lo que etiqueta los PDF no se puede cargar (\(reason)); instale el paquete \(package)",
                en: "what tags PDF documents can't be loaded (\(reason)); install the package \(package)")
        case .structure(let reason):
            Phrase(
                es: "el PDF no se pudo etiquetar: \(reason)", en: "the PDF couldn't be tagged: \(reason)")
        }
    }
}

extension CanvasError: Told {
    /// Why a command ends that meets it.
    public var exitReason: ExitReason {
        switch self {
        case .fontMissing, .noLibrary: .unavailable
        case .image: .noInput
        case .size, .resolution, .noPages, .date: .usage
        case .drawing, .place, .compression: .cannotCreate
        case .document, .structure: .software
        }
    }

    /// The line in a language; what a library says stays as it says it.
    public func lines(in language: Language) -> [String] { [phrase[language]] }
}
