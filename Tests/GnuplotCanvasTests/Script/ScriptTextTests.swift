import Scene
import Testing

@testable import GnuplotCanvas

@Suite struct ScriptTextTests {
    @Test(
        arguments: [
            ("Meta", "'Meta'"), ("it's", #"'it'."'".'s'"#), ("'", #"''."'".''"#), ("`date`", "'`date`'"),
            (#"a\b@c"#, #"'a'."\\".'b'."@".'c'"#),
            ("a\nb\tc\r\nd", "'a b c  d'"), ("\u{0}\u{1B}[2J\u{202E}x", "'[2Jx'"), ("año ½ 世", "'año ½ 世'"),
        ])
    func `a text stands between single quotes, in one line and without what has no shape`(text: String, quoted: String)
    {
        #expect(ScriptText.quoted(text) == quoted)
    }

    @Test(arguments: [(" a b ", "\u{A0}a b\u{A0}"), ("a   b", "a \u{A0}\u{A0}b"), ("a b", "a b"), (" ", "\u{A0}")])
    func `spaces that a reader of SVG would join or trim don't break`(text: String, spaced: String) {
        #expect(ScriptText.spaced(text) == spaced)
    }

    @Test func `a comment is one line, and doesn't take the next`() {
        #expect(ScriptText.comment("a\nset output 'x'") == "# a set output 'x'")
        #expect(ScriptText.comment("C:\\") == "# C:\\.")
    }

    @Test func `a font is a face with a size, whatever its family is called`() {
        #expect(ScriptText.name(of: Font("Open Sans", size: 10.5)) == "'Open Sans,10.5'")
        #expect(
            ScriptText.name(of: Font("A,7:B'", size: 9, weight: .semibold, isItalic: true))
                == "'A7B Semibold Italic,9'")
    }
}
