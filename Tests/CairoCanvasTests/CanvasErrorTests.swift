import CairoCanvas
import Testing

@Suite struct CanvasErrorTests {
    @Test(arguments: [
        (
            CanvasError.fontMissing(family: "Open Sans", package: "fonts-open-sans"),
            "The font Open Sans isn't installed. Install the package fonts-open-sans."
        ),
        (.size(width: 0, height: 540), "A page of 0.0 x 540.0 points can't be drawn: it's empty or too large."),
        (.resolution(dotsPerInch: 0), "A resolution of 0 dots per inch is out of the range of 1 to 2400."),
        (
            .place(element: "text \"Meta\""),
            "The page has a text \"Meta\" at a place that isn't a number or is too far away."
        ),
        (.noPages, "A document needs at least one page."),
        (.date("ayer"), "The date \"ayer\" isn't written like 2024-03-31T00:00:00Z."),
        (.image(path: "logo.png", reason: "file not found"), "The picture logo.png can't be read: file not found."),
        (.drawing(reason: "out of memory"), "The page couldn't be drawn: out of memory."),
        (.compression, "The picture couldn't be compressed."),
    ])
    func `every error is a sentence`(error: CanvasError, sentence: String) {
        #expect(error.description == sentence)
    }
}
