import Testing

@testable import Words

@Suite struct XMLTests {
    @Test func `the characters of markup are escaped`() {
        #expect(XML.escaped("<a href=\"x\">Q&A</a>") == "&lt;a href=&quot;x&quot;&gt;Q&amp;A&lt;/a&gt;")
    }

    @Test func `what is escaped already is escaped again, for it's a text`() {
        #expect(XML.escaped("&amp;") == "&amp;amp;")
    }

    @Test func `accents and signs stay as they are`() {
        #expect(XML.escaped("Año — 22,33\u{A0}% «corte» 目 😀") == "Año — 22,33\u{A0}% «corte» 目 😀")
    }

    @Test func `characters that XML doesn't allow are dropped`() {
        #expect(XML.escaped("a\u{0}b\u{1B}[0mc\u{7F}\u{9F}\u{FFFE}\u{FFFF}d") == "ab[0mcd")
    }

    @Test func `a line end becomes a space, for a text is one line`() {
        #expect(XML.escaped("dos\nlíneas\tmás") == "dos líneas más")
        #expect(XML.escaped("dos\r\nlíneas") == "dos líneas")
    }
}
