import ArgumentParser
import CairoCanvas
import GnuplotCanvas
import Reports
import Scene
import Words

/// What draws finished pages in a format.
///
/// A new renderer is a value in an extension and its place in `all`.
struct PictureRenderer: Sendable {
    /// The name it goes by on the command line.
    let name: String
    /// The bytes of a document, or of a picture for each page.
    let draw:
        @Sendable (
            _ pages: [Scene], _ format: PictureFormat, _ dotsPerInch: Int, _ report: Report, _ canvas: CairoRenderer
        ) throws -> [[UInt8]]
    /// The files by which its program alone draws pictures of these names; nil for one that needs no program.
    var script:
        (
            @Sendable (
                _ pages: [Scene], _ format: PictureFormat, _ dotsPerInch: Int, _ name: String, _ pictures: [String]
            ) throws -> [OutputPiece]
        )?

    /// Every renderer.
    static let all = [cairo, gnuplot]
}

extension PictureRenderer {
    /// In this process.
    static let cairo = PictureRenderer(name: "cairo") { pages, format, dotsPerInch, report, canvas in
        switch format.content {
        case .pages(let write): [try write(pages, report, canvas)]
        case .page(let write): try pages.map { try write($0, canvas, dotsPerInch) }
        }
    }

    /// By the program gnuplot, one process for all pages.
    static let gnuplot = PictureRenderer(
        name: "gnuplot",
        draw: { pages, format, dotsPerInch, report, canvas in
            try GnuplotFormat.of(format, dotsPerInch: dotsPerInch).draw(pages, report, canvas)
        },
        script: { pages, format, dotsPerInch, name, pictures in
            try GnuplotFormat.of(format, dotsPerInch: dotsPerInch).script(pages).files(named: name, into: pictures)
                .map { ($0.name, NativeText.bytes(of: $0.text)) }
        })
}

extension PictureRenderer: ExpressibleByArgument {
    init?(argument: String) {
        guard let renderer = Self.all.first(where: { $0.name == argument }) else { return nil }
        self = renderer
    }

    static var allValueStrings: [String] { all.map(\.name) }

    var defaultValueDescription: String { name }
}
