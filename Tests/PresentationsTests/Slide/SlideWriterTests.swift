import Scene
import TestSupport
import Testing

@testable import Presentations

@Suite("A slide's writer") struct SlideWriterTests {
    private func writer(
        _ elements: [Element], isCover: Bool = false, targets: [String: Int] = [:]
    ) throws -> SlideWriter {
        var writer = SlideWriter(shapes: ShapeMarkup(text: .sample), isCover: isCover, chartNumber: 5, targets: targets)
        {
            path throws(PresentationError) in Part("ppt/media/\(path)", type: "image/png", [])
        }
        try writer.write(elements)
        return writer
    }

    private let box = Element.rect(Rect(x: 1, y: 2, width: 3, height: 4), fill: .white)

    @Test("makes the first heading the title, or a cover's")
    func title() throws {
        let slide = try writer([.group(.heading(1), [.line("Uno", 0, 20)]), .group(.heading(1), [.line("Dos", 0, 60)])])
        #expect(slide.markup.components(of: "<p:ph type=\"title\"/>") == 1)
        #expect(slide.hasTitle)
        let cover = try writer([.group(.heading(1), [.line("Plan", 0, 60)])], isCover: true)
        #expect(cover.markup.contains("ctrTitle"))
    }

    @Test("keeps a paragraph's texts editable, and its marks beside them as ornaments")
    func paragraph() throws {
        let slide = try writer([.group(.paragraph, [.group(.artifact, [box]), .line("En rezago", 20, 20)])])
        #expect(slide.markup.contains("<p:cNvSpPr txBox=\"1\"/>"))
        #expect(slide.markup.contains("adec:decorative"))
    }

    @Test("keeps the items of a list apart, each with its tick")
    func list() throws {
        let items = [20.0, 40].map { Element.group(.listItem, [box, .line("a", 20, $0)]) }
        let slide = try writer([.group(.list, items)])
        #expect(slide.markup.components(of: "txBox") == 2 && slide.markup.components(of: "<p:grpSp>") == 2)
    }

    @Test("leads from a text to the slide that its link names, where there is one")
    func link() throws {
        let title = Element.group(.heading(2), [.group(.link(to: "05-objetivo-1"), [.line("Objetivo 1", 0, 90)])])
        let slide = try writer([title], targets: ["05-objetivo-1": 5])
        #expect(slide.relations.map(\.target) == ["ppt/slides/slide5.xml"])
        #expect(slide.markup.contains("<a:hlinkClick r:id=\"rId2\" action=\"ppaction://hlinksldjump\"/></p:cNvPr>"))
        #expect(try !writer([title]).markup.contains("hlinkClick"))
    }

    @Test("gives a drawing its alternative text, and its texts as texts")
    func drawing() throws {
        let slide = try writer([.group(.figure("Once barras & una línea"), [box, .line("25 %", 0, 50)])])
        #expect(slide.markup.contains("descr=\"Once barras &amp; una línea\""))
        #expect(slide.markup.contains("<a:t>25 %</a:t>"))
        #expect(slide.charts.isEmpty)
    }

    @Test("draws what can be bars as a chart, under the next number")
    func chart() throws {
        let slide = try writer([
            .group(.figure("Barras", .sample), [.rect(Rect(x: 10, y: 20, width: 300, height: 200))])
        ])
        #expect(slide.charts.count == 1)
        #expect(slide.relations.map(\.target) == ["ppt/charts/chart5.xml"])
        // The layout is the first.
        #expect(slide.markup.contains("r:id=\"rId2\"") && slide.markup.contains("descr=\"Barras\""))
    }

    @Test("makes a field of the slide's number at its foot, and a footer of what stands beside it")
    func foot() throws {
        let slide = try writer([.group(.foot(page: 3), [.line("3 / 12", 900, 522), .line("Plan", 48, 522)])])
        #expect(slide.markup.contains("type=\"slidenum\"") && slide.markup.contains("<a:t> / 12</a:t>"))
        #expect(slide.markup.contains("type=\"ftr\""))
        // What only looks like it stays a text.
        #expect(try !writer([.group(.artifact, [.line("3 / 12", 900, 522)])]).markup.contains("slidenum"))
    }

    @Test("refers to a picture's part")
    func picture() throws {
        let slide = try writer([.group(.artifact, [.image(path: "logo.png", Rect(x: 0, y: 0, width: 50, height: 20))])])
        #expect(slide.relations.map(\.target) == ["ppt/media/logo.png"])
        #expect(slide.markup.contains("r:embed=\"rId2\""))
    }

    @Test("takes the lines of a table into its cells")
    func table() throws {
        let rule = Element.line(from: Point(0, 14), to: Point(90, 14), stroke: Stroke(.white, width: 1))
        let row = Element.group(.tableRow, [.group(.tableHeader(), [.line("Nombre", 0, 10)])])
        let slide = try writer([.group(.artifact, [rule]), .group(.table, [row])])
        #expect(slide.markup.contains("<a:tbl>") && !slide.markup.contains("<p:grpSp>"))
    }

    @Test("names no two shapes alike, and numbers each once")
    func names() throws {
        let markup = try writer([.group(.paragraph, [.line("a", 0, 10)]), .group(.paragraph, [.line("b", 0, 30)])])
            .markup
        #expect(markup.contains("id=\"2\" name=\"Texto 2\"") && markup.contains("id=\"3\" name=\"Texto 3\""))
    }
}
