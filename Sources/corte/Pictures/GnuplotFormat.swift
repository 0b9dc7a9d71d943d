import CairoCanvas
import GnuplotCanvas
import Reports
import SVGCanvas
import Scene
import Words

/// A format of pictures as gnuplot draws it.
///
/// A new format is a value in an extension and its place in `all`.
struct GnuplotFormat: Sendable {
    /// The ending of its files.
    let ending: String
    let terminal: GnuplotTerminal
    /// What is added to files that gnuplot wrote, so that they say of themselves what ours do; nil where they aren't as
    /// they should be.
    let describe: @Sendable (_ file: [UInt8], [Scene], Report) -> [UInt8]?

    /// Every format; pictures of pixels have so many of them to an inch of the page.
    static func all(dotsPerInch: Int) -> [GnuplotFormat] { [png(dotsPerInch: dotsPerInch), pdf, svg] }

    /// How gnuplot draws a format.
    static func of(_ format: PictureFormat, dotsPerInch: Int) throws(Failure) -> GnuplotFormat {
        if let own = all(dotsPerInch: dotsPerInch).first(where: { $0.ending == format.ending }) { return own }
        throw Failure(
            .usage,
            Phrase(
                es: "gnuplot no escribe .\(format.ending); use --renderer cairo",
                en: "gnuplot doesn't write .\(format.ending); use --renderer cairo"))
    }

    /// The script that draws pages.
    func script(_ pages: [Scene]) throws(GnuplotError) -> GnuplotScript { try GnuplotScript(pages, for: terminal) }

    /// The bytes of each file.
    func draw(_ pages: [Scene], _ report: Report, _ canvas: CairoRenderer) throws(GnuplotError) -> [[UInt8]] {
        let script = try script(pages)
        let lacking = canvas.warnings.compactMap { warning in
            if case .missing(_, let characters) = warning { characters } else { nil }
        }
        guard lacking.isEmpty || !terminal.drawsLetters else { throw .letters(lacking[0]) }
        let theme = FontSource.theme
        // Letters that the theme's fonts don't have come from the system's, as everywhere.
        let isTheme = pages.flatMap(\.faces).allSatisfy { $0.family == theme.family } && canvas.warnings.isEmpty
        let files = try GnuplotProgram(fontFolders: isTheme ? theme.folders : nil).draw(script)
        var described: [[UInt8]] = []
        for (index, file) in files.enumerated() {
            guard let file = describe(file, terminal.holdsPages ? pages : [pages[index]], report) else {
                throw .file(ending: ending)
            }
            described.append(file)
        }
        return described
    }
}

extension GnuplotFormat {
    static func png(dotsPerInch: Int) -> GnuplotFormat {
        GnuplotFormat(ending: "png", terminal: .png(dotsPerInch: dotsPerInch)) { file, pages, _ in
            PictureDescription.added(to: file, of: pages[0], dotsPerInch: dotsPerInch)
        }
    }

    static let pdf = GnuplotFormat(ending: "pdf", terminal: .pdf) { file, pages, report in
        DocumentDescription.added(to: file, of: pages, information: DocumentInformation(of: pages, report))
    }

    static let svg = GnuplotFormat(ending: "svg", terminal: .svg) { file, pages, _ in
        ForeignDocument(String(decoding: file, as: UTF8.self)).adopted(for: pages[0]).map { Array($0.utf8) }
    }
}
