import Scene
import Testing

@testable import HTMLCanvas

@Suite("The links of a page") struct PageLinkTests {
    @Test("have the text, the target and the room of their texts")
    func link() throws {
        let link = try #require(PageLink.links(of: HTMLSample.summary).first)
        #expect(
            link == PageLink(text: "Objetivo 1", target: "02-objetivo", box: Rect(x: 48, y: 90, width: 58, height: 13)))
    }

    @Test("stand on the picture in shares of its size, where the document has the page")
    func placed() throws {
        let text = try HTMLWriter().html(HTMLSample.document)
        #expect(
            text.contains(
                "<a href=\"#02-objetivo\" class=\"on\" style=\"left:5%;top:16.667%;width:6.042%;height:2.407%\">"))
        var alone = HTMLSample.document
        alone.pages.removeLast()
        #expect(!(try HTMLWriter().html(alone)).contains("class=\"on\""))
    }

    @Test("are none of texts without one") func none() {
        #expect(PageLink.links(of: HTMLSample.objective).isEmpty)
    }
}
