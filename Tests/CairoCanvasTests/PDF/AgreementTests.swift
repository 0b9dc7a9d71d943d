import CairoCanvas
import Scene
import TestSupport
import Testing

/// A document drawn by Poppler has to look like the picture drawn by Cairo: nothing may depend on the canvas.
@Suite struct AgreementTests {
    /// The picture of some elements and the page of the same, moved to the right by some points.
    private func difference(_ elements: [Element], moved: Double = 0) throws -> Double {
        let renderer = try CairoRenderer()
        let information = DocumentInformation(title: "", creationDate: "2024-03-31T00:00:00Z")
        let document = try renderer.pdf([.sample(240, 120, elements)], information: information)
        let page = try Poppler.picture(document, dotsPerInch: 144)
        let other = elements.map { element in
            guard case .text(var run) = element else { return element }
            run.origin.x += moved
            return .text(run)
        }
        return try PNGReader(try renderer.png(.sample(240, 120, other))).picture().difference(from: page)
    }

    @Test func `a page of a document looks like the picture of its scene`() throws {
        #expect(try difference(Scene.everything.elements) < 14)
    }

    @Test func `texts stand at the same place to a part of a point`() throws {
        let texts = Scene.everything.elements.filter { if case .text = $0 { true } else { false } }
        let same = try difference(texts)
        #expect(try difference(texts, moved: 0.5) > same * 1.5)
        #expect(try difference(texts, moved: -0.5) > same * 1.5)
    }
}
