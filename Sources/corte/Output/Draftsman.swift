import CairoCanvas
import ChartKit
import Measurement
import PlanModel
import SVGCanvas

/// Draws charts and writes them in the format that a file's ending asks for.
struct Draftsman {
    let look: LookOptions
    let quiet: Bool
    let renderer: CairoRenderer

    init(look: LookOptions, quiet: Bool) throws(Failure) {
        self.look = look
        self.quiet = quiet
        do throws(CanvasError) { renderer = try CairoRenderer() } catch { throw Failure(error) }
    }

    var context: ChartContext { look.context(measuring: renderer) }

    /// Draws a kind of chart into a file, and says which files it wrote.
    @discardableResult
    func draw(_ kind: String, _ subject: ChartSubject, to path: String) throws -> [String] {
        guard let kind = ChartKinds.named(kind) else {
            let known = ChartKinds.all.map { $0.name }
            let advice = nearestName(to: kind, among: known).map { "did you mean '\($0)'? " } ?? ""
            throw Failure(
                code: .usage,
                lines: ["there is no chart '\(kind)'; \(advice)the kinds are: \(known.joined(separator: ", "))"])
        }
        let format = try PictureFormat(path: path)
        let drawing: Drawing
        do throws(ChartError) { drawing = try kind.init().draw(subject, in: context) } catch { throw Failure(error) }
        if !quiet { StandardError.tell(drawing.warnings) }
        let written = try write(drawing.pages, as: format, to: path, about: subject.report)
        tellMissingGlyphs()
        return written
    }

    /// Writes pages as one PDF, or as a picture each; several pictures are numbered before their ending.
    func write(_ pages: [Scene], as format: PictureFormat, to path: String, about report: Report) throws -> [String] {
        var files: [(path: String, bytes: [UInt8])] = []
        switch format {
        case .pdf: files.append((path, try pdf(pages, about: report)))
        case .png, .svg:
            for (index, page) in pages.enumerated() {
                let place = pages.count == 1 ? path : format.numbered(path, index + 1)
                files.append((place, try bytes(of: page, as: format)))
            }
        }
        for file in files { try OutputFile(file.path).write(file.bytes) }
        return files.map(\.path)
    }

    /// A page as a picture.
    func bytes(of page: Scene, as format: PictureFormat) throws -> [UInt8] {
        do {
            return format == .svg ? Array(try SVGWriter().svg(page).utf8) : try renderer.png(page)
        } catch let error as CanvasError {
            throw Failure(error)
        }
    }

    /// Pages as one document; its date is the cut's, so that the same figures give the same bytes.
    func pdf(_ pages: [Scene], about report: Report) throws -> [UInt8] {
        var information = DocumentInformation(title: pages.first?.title ?? report.plan.title)
        information.author = report.plan.sector
        information.subject = report.methodology.expression
        information.keywords = report.methodology.fingerprint
        information.creator = "Corte \(Corte.version)"
        information.creationDate = report.cut.map { "\($0)T00:00:00Z" }
        do throws(CanvasError) { return try renderer.pdf(pages, information: information) } catch { throw Failure(error) }
    }

    func tellMissingGlyphs() {
        guard !quiet else { return }
        for warning in renderer.warnings { StandardError.write("corte: warning: \(warning)") }
    }
}

/// A format of pictures, by the ending of a file's name.
enum PictureFormat: String, CaseIterable {
    case png, pdf, svg

    init(path: String) throws(Failure) {
        let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last.map { $0.lowercased() }
        guard let format = ending.flatMap(PictureFormat.init) else {
            throw Failure(
                code: .usage, lines: ["\(path): the ending says no format for a picture; use .png, .pdf or .svg"])
        }
        self = format
    }

    /// `chart.png` as `chart-2.png`.
    func numbered(_ path: String, _ number: Int) -> String {
        "\(path.dropLast(rawValue.count + 1))-\(number).\(rawValue)"
    }
}
