import ArgumentParser
import CairoCanvas
import PlanModel
import Reports
import SVGCanvas
import Scene
import Words

/// A format of pictures and documents, known by the ending of a file's name.
///
/// A new format is a value in an extension and its place in `all`.
struct PictureFormat: Sendable {
    /// What a file of the format holds, and how it's written.
    enum Content: Sendable {
        /// One page.
        case page(@Sendable (_ page: Scene, _ renderer: CairoRenderer, _ dotsPerInch: Int) throws -> [UInt8])
        /// All pages, with what the document says about itself.
        case pages(@Sendable ([Scene], Report, CairoRenderer) throws -> [UInt8])
    }

    /// The ending of its files, in small letters and without a point.
    let ending: String
    let content: Content

    /// Every format.
    static let all = [png, pdf, svg]

    /// The format that was chosen, or that a path's ending says; both have to say the same.
    static func of(_ path: String, _ chosen: PictureFormat? = nil) throws(Failure) -> PictureFormat {
        let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last.map { $0.lowercased() }
        let said = all.first { $0.ending == ending }
        if let chosen, let said, said.ending != chosen.ending {
            throw Failure(
                .usage,
                Phrase(
                    es: "\(path): la extensión dice \(said.ending) y --format \(chosen.ending); dé uno de los dos",
                    en: "\(path): the ending says \(said.ending) and --format \(chosen.ending); give one of them"))
        }
        guard let format = chosen ?? said else {
            if path == "-" {
                throw Failure(
                    .usage,
                    Phrase(
                        es: "diga con --format qué imagen va a la salida estándar",
                        en: "say with --format which picture goes to standard output"))
            }
            let endings = all.map { ".\($0.ending)" }
            let first = endings.dropLast().joined(separator: ", ")
            let last = endings[endings.count - 1]
            throw Failure(
                .usage,
                Phrase(
                    es: "\(path): la extensión no dice un formato de imagen; use \(first) o \(last)",
                    en: "\(path): the ending says no format for a picture; use \(first) or \(last)"))
        }
        return format
    }
}

extension PictureFormat {
    /// Pixels, with the title and the alternative text inside.
    static let png = PictureFormat(ending: "png", content: .page { try $1.png($0, dotsPerInch: $2) })

    /// Shapes and real text.
    static let svg = PictureFormat(
        ending: "svg", content: .page { page, _, _ in Array(try SVGWriter().svg(page).utf8) })

    /// A document with an alternative text for each page; its date is the cut's, so that the same figures give the same
    /// bytes.
    static let pdf = PictureFormat(
        ending: "pdf",
        content: .pages { pages, report, renderer in
            try renderer.describedPDF(pages, information: DocumentInformation(of: pages, report))
        })
}

extension PictureFormat: ExpressibleByArgument {
    init?(argument: String) {
        guard let format = Self.all.first(where: { $0.ending == argument.lowercased() }) else { return nil }
        self = format
    }

    static var allValueStrings: [String] { all.map(\.ending) }
}

extension DocumentInformation {
    /// What a document of a report says about itself; its date is the cut's.
    init(of pages: [Scene], _ report: Report) {
        self.init(
            title: pages.first?.title ?? report.plan.title, author: report.plan.sector,
            subject: report.methodology.expression, keywords: [report.methodology.fingerprint],
            creator: Version.maker, creationDate: "\(report.cut ?? .distantPast)T00:00:00Z")
    }
}
