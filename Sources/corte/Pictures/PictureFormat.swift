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
        case page(@Sendable (Scene, CairoRenderer) throws -> [UInt8])
        /// All pages, with what the document says about itself.
        case pages(@Sendable ([Scene], Report, CairoRenderer) throws -> [UInt8])
    }

    /// The ending of its files, in small letters and without a point.
    let ending: String
    let content: Content

    /// Every format.
    static let all = [png, pdf, svg]

    /// The format that a path's ending says.
    static func of(_ path: String) throws(Failure) -> PictureFormat {
        let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last.map { $0.lowercased() }
        guard let format = all.first(where: { $0.ending == ending }) else {
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
    static let png = PictureFormat(ending: "png", content: .page { page, renderer in try renderer.png(page) })

    /// Shapes and real text.
    static let svg = PictureFormat(ending: "svg", content: .page { page, _ in Array(try SVGWriter().svg(page).utf8) })

    /// A document; its date is the cut's, so that the same figures give the same bytes.
    static let pdf = PictureFormat(
        ending: "pdf",
        content: .pages { pages, report, renderer in
            try renderer.pdf(pages, information: DocumentInformation(of: pages, report))
        })
}

extension DocumentInformation {
    /// What a document of a report says about itself; its date is the cut's.
    init(of pages: [Scene], _ report: Report) {
        self.init(
            title: pages.first?.title ?? report.plan.title, author: report.plan.sector,
            subject: report.methodology.expression, keywords: [report.methodology.fingerprint],
            creator: "Corte \(Corte.version)", creationDate: "\(report.cut ?? .distantPast)T00:00:00Z")
    }
}
