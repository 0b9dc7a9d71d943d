import Testing

@testable import SVGCanvas

@Suite struct MarkupTests {
    @Test func `tags are empty, hold a text or hold others`() {
        var markup = Markup()
        markup.open("g", [Attribute("fill", "none")])
        markup.empty("rect", [Attribute("x", 1.5), Attribute("id", "a\"b")])
        markup.leaf("text", content: "<&>")
        markup.close("g")
        #expect(
            markup.text == """
                <g fill="none">
                <rect x="1.5" id="a&quot;b"/>
                <text>&lt;&amp;&gt;</text>
                </g>

                """)
    }
}
