internal import PlanModel
package import Scene
package import Words

/// Why a presentation can't be written.
package enum PresentationError: Told, Hashable {
    /// A library can't be loaded: its package, and the loader's reason.
    case noLibrary(package: String, reason: String)
    /// A picture can't be read or isn't a PNG.
    case picture(path: String)
    /// A place or a size that no page has: what should stand there.
    case place(element: String)
    /// The template's slides have another size than the deck's, in points.
    case size(template: Size, deck: Size)
    /// It couldn't be put together, for want of memory or of room for temporary files.
    case unfinished(reason: String)

    package var exitReason: ExitReason {
        switch self {
        case .noLibrary: .unavailable
        case .picture: .noInput
        case .size: .data
        case .place, .unfinished: .cannotCreate
        }
    }

    package var lines: [String] { lines(in: .en) }

    package func lines(in language: Language) -> [String] { [phrase[language]] }

    /// A size as programs show it, to the millimetre.
    private static func centimetres(_ size: Size) -> String {
        func number(_ points: Double) -> String { ShortDecimal.text((points * 25.4 / 72).rounded() / 10) }
        return "\(number(size.width)) × \(number(size.height)) cm"
    }

    private var phrase: Phrase {
        switch self {
        case .noLibrary(let package, let reason):
            Phrase(
                es:
                    "no se puede cargar lo que escribe presentaciones (\(reason)); instale el paquete \(package), o use "
                    + "--format pdf",
                en: "what writes presentations can't be loaded (\(reason)); install the package \(package), or use "
                    + "--format pdf")
        case .picture(let path):
            Phrase(
                es: "\(path): la imagen no se puede leer como PNG; dé otra en el archivo del tema",
                en: "\(path): the picture can't be read as PNG; give another in the theme file")
        case .place(let element):
            Phrase(
                es: "un elemento no cabe en ninguna página (\(element)); use --format pdf y avise del error",
                en: "an element has no place on any page (\(element)); use --format pdf and report the error")
        case .size(let template, let deck):
            Phrase(
                es: "las láminas de la plantilla miden \(Self.centimetres(template)) y las de la presentación "
                    + "\(Self.centimetres(deck)); cambie el tamaño en la plantilla, o el de la presentación con --size",
                en: "the template's slides measure \(Self.centimetres(template)) and the deck's "
                    + "\(Self.centimetres(deck)); change the size in the template, or the deck's with --size")
        case .unfinished(let reason):
            Phrase(
                es: "no se pudo armar la presentación (\(reason)); libere memoria y espacio en /tmp, o dé otra carpeta "
                    + "en TMPDIR",
                en:
                    "the presentation couldn't be put together (\(reason)); free memory and room in /tmp, or name another "
                    + "folder in TMPDIR")
        }
    }
}
