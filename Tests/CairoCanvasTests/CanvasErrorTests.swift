import CairoCanvas
import Testing
import Words

@Suite struct CanvasErrorTests {
    @Test(arguments: [
        (
            CanvasError.fontMissing(family: "Open Sans", package: "fonts-open-sans"),
            "the font Open Sans isn't installed; install the package fonts-open-sans"
        ),
        (.size(width: 0, height: 540), "a page of 0.0 x 540.0 points can't be drawn: it's empty or too large"),
        (.resolution(dotsPerInch: 0), "a resolution of 0 dots per inch is out of the range of 1 to 2400"),
        (
            .place(element: "text \"Meta\""),
            "the page has a text \"Meta\" at a place that isn't a number or is too far away"
        ),
        (.noPages, "a document needs at least one page"),
        (.date("ayer"), "the date 'ayer' isn't written like 2024-03-31T00:00:00Z"),
        (.image(path: "logo.png", reason: "file not found"), "the picture logo.png can't be read: file not found"),
        (.drawing(reason: "out of memory"), "the page couldn't be drawn: out of memory"),
        (.compression, "the picture couldn't be compressed"),
    ])
    func `every error is a clause in each language`(error: CanvasError, clause: String) {
        #expect(error.description == clause)
        #expect(error.lines(in: .en) == [clause])
        #expect(error.lines(in: .es) != [clause])
    }
}
