import Scene
import Testing

@testable import Presentations

@Suite("Colours and lines") struct PaintTests {
    private let paint = Paint(look: .sample)

    @Test("are called by the theme's names, so that they follow another theme")
    func names() {
        #expect(paint.fill(.white).contains("<a:schemeClr val=\"bg1\"/>"))
        #expect(paint.fill(Color(hex: 0x222222)).contains("<a:schemeClr val=\"tx1\"/>"))
        #expect(paint.fill(Color(hex: 0x0B828B)).contains("<a:schemeClr val=\"accent2\"/>"))
        #expect(paint.fill(Color(hex: 0x123456)).contains("<a:srgbClr val=\"123456\"/>"))
        #expect(paint.fill(nil) == "<a:noFill/>")
    }

    @Test("give dashes as shares of the line's width")
    func dashes() {
        let line = paint.outline(Stroke(.white, width: 2, dash: [4, 1]))
        #expect(line.contains("w=\"25400\"") && line.contains("<a:ds d=\"200000\" sp=\"50000\"/>"))
        #expect(paint.outline(Stroke(.white, width: 1)).contains("<a:prstDash val=\"solid\"/>"))
        #expect(paint.outline(nil) == "<a:ln><a:noFill/></a:ln>")
    }

    @Test("fill all twelve places of a theme, whatever there is")
    func theme() {
        #expect(PresentationLook.sample.slots.map(\.name).count == 12)
        #expect(PresentationLook.sample.theme.contains("<a:accent6><a:srgbClr val=\"222222\"/></a:accent6>"))
        #expect(PresentationLook.sample.theme.contains("<a:latin typeface=\"Open Sans\"/>"))
    }
}
