import CairoCanvas
import ChartKit
import Console
import PlanModel
import Reports
import Scene
import Words

/// Draws charts and writes them in the format that a file's ending asks for.
struct Draftsman {
    let look: PictureLook
    let quiet: Bool
    let drawing: PictureRenderer
    let renderer: CairoRenderer

    init(look: PictureLook, quiet: Bool, drawing: PictureRenderer = .cairo) throws(CanvasError) {
        self.look = look
        self.quiet = quiet
        self.drawing = drawing
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
    ///
    /// - Parameter script: the folder that keeps what the renderer's program draws it by.
    func draw(
        _ kind: any ChartKind.Type, _ subject: ChartSubject, to path: String, as chosen: PictureFormat? = nil,
        keepingScriptIn script: String? = nil
    ) throws -> [String] {
        let format = try PictureFormat.of(path, chosen)
        let chart = try Phase.run(.drawing) { () throws(ChartError) in try kind.init().draw(subject, in: context) }
        if !quiet { StandardError.tell(chart.warnings) }
        let picture = PictureFile(path, format)
        let files = try pieces(
            chart.pages, as: format, named: picture.stem, ending: picture.ending, about: subject.report)
        let kept = KeptScript(folder: script ?? "", name: picture.stem)
        let parts =
            script == nil
            ? [] : try drawing.script?(chart.pages, format, look.dotsPerInch, kept.name, files.map(\.name)) ?? []
        try checkFonts()
        // Where the script can't be kept, an earlier picture stays as it is.
        let notes = try (parts.isEmpty ? [] : kept.write(parts)) + picture.write(files)
        if !quiet { StandardError.tell(notes) }
        return files.map { picture.prefix + $0.name } + parts.map { "\(kept.folder)/\($0.name)" }
    }

    /// A chart of those that are drawn together; nil where the subject has nothing that the kind shows.
    func drawing(_ kind: any ChartKind.Type, _ subject: ChartSubject) throws(ChartError) -> Drawing? {
        do throws(ChartError) {
            return try kind.init().draw(subject, in: context)
        } catch {
            if case .nothingToDraw = error { return nil }
            throw error
        }
    }

    /// Pages as one document, or as a file each; several are numbered: `table-1.png`, `table-2.png`.
    func pieces(
        _ pages: [Scene], as format: PictureFormat, named name: String, ending: String? = nil, about report: Report
    )
        throws -> [OutputPiece]
    {
        let ending = ending ?? ".\(format.ending)"
        let pictures = try drawing.draw(pages, format, look.dotsPerInch, report, renderer)
        return pictures.enumerated().map { index, bytes in
            (name + (pictures.count == 1 ? "" : "-\(index + 1)") + ending, bytes)
        }
    }

    /// Sees to it, before anything is written, that the fonts could be read, and tells what they don't have.
    func checkFonts() throws(CanvasError) {
        try renderer.checkFonts()
        guard !quiet else { return }
        StandardError.tell(renderer.warnings.map { Diagnostic(.warning, $0.phrase) })
    }
}
