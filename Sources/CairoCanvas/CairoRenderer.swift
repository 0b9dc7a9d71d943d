public import Scene

/// Measures text and turns scenes into PNG pictures and PDF documents.
///
/// ```swift
/// let renderer = try CairoRenderer()
/// let scene = try chart.scene(measuring: renderer)
/// let picture = try renderer.png(scene)
/// ```
/// Make one and keep it: it lays every text out once. It's for one thread at a time. The same scene gives the same
/// bytes, whatever the clock, the time zone, the locale and the user's font settings.
public final class CairoRenderer {
    private let typesetter: Typesetter
    private let pictures: PNGWriter

    /// A renderer with a theme's fonts; an error names the package of a font that isn't installed.
    public init(fonts: FontSource = .theme) throws(CanvasError) {
        typesetter = try Typesetter(fonts: fonts)
        pictures = PNGWriter(typesetter: typesetter)
    }

    /// What the fonts couldn't do in the texts so far, each once, in the order it came up.
    public var warnings: [FontWarning] { typesetter.warnings }

    /// Sees to it that every font could be read that was asked for so far: what was measured and drawn without isn't right.
    public func checkFonts() throws(CanvasError) { try FontLog.check() }

    /// A picture of a scene, its points scaled by `dotsPerInch` / 72: a slide at 144 has 1920 x 1080 pixels.
    ///
    /// The title and the alternative text are inside, as `Title`, `Description` (below 300 characters) and `Comment` (in full).
    public func png(_ scene: Scene, dotsPerInch: Int = 144) throws(CanvasError) -> [UInt8] {
        try pictures.picture(scene, dotsPerInch: dotsPerInch)
    }

    /// A document with a page per scene, each a figure with its alternative text.
    package func describedPDF(_ pages: [Scene], information: DocumentInformation) throws(CanvasError) -> [UInt8] {
        let plain = try pdf(pages, information: information)
        guard let described = DocumentDescription.added(to: plain, of: pages, information: information) else {
            throw .document
        }
        return described
    }

    /// A document with a page per scene that says of everything what it is (PDF/UA-1), with an outline of the titles.
    package func taggedPDF(_ pages: [Scene], information: DocumentInformation) throws(CanvasError) -> [UInt8] {
        let sections = pages.map(StructureNode.page)
        let drawn = try PDFWriter(typesetter: typesetter).document(pages, information: information, sections: sections)
        return try DocumentStructure.finished(
            drawn, sections: sections, language: pages.first?.language ?? "", information: information)
    }

    /// A document with a page per scene, each of its own size in points.
    public func pdf(_ pages: [Scene], information: DocumentInformation) throws(CanvasError) -> [UInt8] {
        try PDFWriter(typesetter: typesetter).document(pages, information: information)
    }
}

extension CairoRenderer: TextMeasuring {
    /// The advance width of a line of text, in points.
    public func width(of text: String, in font: Font) -> Double { typesetter.layOut(text, in: font).width }

    /// The vertical measures of a font, in points.
    public func metrics(of font: Font) -> FontMetrics { typesetter.metrics(of: font) }

    /// The parts of a word that a line may end after, by Unicode's rules.
    public func parts(of word: String) -> [String] { WordParts.parts(of: word) }
}
