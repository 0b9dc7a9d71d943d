import CairoCanvas
import ChartKit
import Console
import PlanModel
import Reports
import SVGCanvas
import Scene
import Words

/// Draws charts and writes them in the format that a file's ending asks for.
struct Draftsman {
    let look: LookOptions
    let quiet: Bool
    let renderer: CairoRenderer

    init(look: LookOptions, quiet: Bool) throws(CanvasError) {
        self.look = look
        self.quiet = quiet
        renderer = try CairoRenderer()
        // The process ends with the command: taking the caches of texts and fonts apart first would only cost time.
        _ = Unmanaged.passRetained(renderer)
    }

    var context: ChartContext { look.context(measuring: renderer) }

    /// The kind of chart with a name.
    static func kind(named name: String) throws(Failure) -> any ChartKind.Type {
        if let kind = ChartKinds.named(name) { return kind }
        let known = ChartKinds.all.map { $0.name }
        let near = nearestName(to: name, among: known).map { .didYouMean($0).adding(" ") } ?? Phrase("")
        throw Failure(
            .usage,
            Phrase(es: "no hay un gráfico «\(name)»; ", en: "there is no chart '\(name)'; ").adding(near).adding(
                Phrase(
                    es: "las clases son: \(known.joined(separator: ", "))",
                    en: "the kinds are: \(known.joined(separator: ", "))")))
    }

    /// Draws a kind of chart into a file, and says which files it wrote.
    func draw(_ kind: any ChartKind.Type, _ subject: ChartSubject, to path: String) throws -> [String] {
        let format = try PictureFormat(path: path)
        let drawing = try kind.init().draw(subject, in: context)
        if !quiet { StandardError.tell(drawing.warnings) }
        let picture = PictureFile(path, format)
        let files = try files(
            drawing.pages, as: format, named: picture.stem, ending: picture.ending, about: subject.report)
        try checkFonts()
        let notes = try picture.write(files)
        if !quiet { for note in notes { StandardError.write("corte: warning: \(note)") } }
        return files.map { picture.prefix + $0.name }
    }

    /// Pages as one PDF, or as a picture each; several pictures are numbered: `table-1.png`, `table-2.png`.
    func files(
        _ pages: [Scene], as format: PictureFormat, named name: String, ending: String? = nil, about report: Report
    )
        throws -> [OutputPiece]
    {
        let ending = ending ?? ".\(format.rawValue)"
        if format == .pdf { return [(name + ending, try pdf(pages, about: report))] }
        return try pages.enumerated().map { index, page in
            let number = pages.count == 1 ? "" : "-\(index + 1)"
            return (name + number + ending, try bytes(of: page, as: format))
        }
    }

    /// A page as a picture.
    func bytes(of page: Scene, as format: PictureFormat) throws -> [UInt8] {
        format == .svg ? Array(try SVGWriter().svg(page).utf8) : try renderer.png(page)
    }

    /// Pages as one document; its date is the cut's, so that the same figures give the same bytes.
    func pdf(_ pages: [Scene], about report: Report) throws -> [UInt8] {
        let information = DocumentInformation(
            title: pages.first?.title ?? report.plan.title, author: report.plan.sector,
            subject: report.methodology.expression, keywords: [report.methodology.fingerprint],
            creator: "Corte \(Corte.version)", creationDate: "\(report.cut ?? .distantPast)T00:00:00Z")
        return try renderer.pdf(pages, information: information)
    }

    /// Sees to it, before anything is written, that the fonts could be read, and tells what they don't have.
    func checkFonts() throws(CanvasError) {
        try renderer.checkFonts()
        guard !quiet else { return }
        for warning in renderer.warnings { StandardError.write("corte: warning: \(warning)") }
    }
}
