import CairoCanvas
import ChartKit
import Console
import PlanModel
import Reports
import Scene
import Words

/// Draws charts and writes them in the format that a file's ending asks for.
struct Draftsman {
    let look: LookOptions
    let quiet: Bool
    let renderer: CairoRenderer
    /// Texts of the user's own around a chart.
    var texts = ChartTexts()

    init(look: LookOptions, quiet: Bool) throws(CanvasError) {
        self.look = look
        self.quiet = quiet
        renderer = try CairoRenderer()
        // The process ends with the command: taking the caches of texts and fonts apart first would only cost time.
        _ = Unmanaged.passRetained(renderer)
    }

    var context: ChartContext {
        var context = look.context(measuring: renderer)
        context.texts = texts
        return context
    }

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
    func draw(
        _ kind: any ChartKind.Type, _ subject: ChartSubject, to path: String, as chosen: PictureFormat? = nil
    ) throws -> [String] {
        let format = try PictureFormat.of(path, chosen)
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

    /// Pages as one document, or as a file each; several are numbered: `table-1.png`, `table-2.png`.
    func files(
        _ pages: [Scene], as format: PictureFormat, named name: String, ending: String? = nil, about report: Report
    )
        throws -> [OutputPiece]
    {
        let ending = ending ?? ".\(format.ending)"
        switch format.content {
        case .pages(let write): return [(name + ending, try write(pages, report, renderer))]
        case .page(let write):
            return try pages.enumerated().map { index, page in
                let number = pages.count == 1 ? "" : "-\(index + 1)"
                return (name + number + ending, try write(page, renderer, look.dpi))
            }
        }
    }

    /// Sees to it, before anything is written, that the fonts could be read, and tells what they don't have.
    func checkFonts() throws(CanvasError) {
        try renderer.checkFonts()
        guard !quiet else { return }
        for warning in renderer.warnings { StandardError.write("corte: warning: \(warning)") }
    }
}
