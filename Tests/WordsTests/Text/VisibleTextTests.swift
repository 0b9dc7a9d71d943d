import Testing
import Words

@Suite("Text that is shown")
struct VisibleTextTests {
    @Test("plain text stays as it is", arguments: ["", "Objetivo 5", "Añó – «71,54 %»", "e\u{301}", "👩‍👩‍👧", "\u{E000}"])
    func plain(text: String) {
        #expect(Array(text.visible.utf8) == Array(text.utf8))
    }

    @Test("line ends and tabs are blanks, so that a message is one line")
    func lines() {
        #expect("a\nb\r\nc\rd\te\u{85}f\u{2028}g\u{2029}h\u{B}i\u{C}j".visible == "a b c d e f g h i j")
    }

    @Test(
        "what would command a terminal or hide text is written out",
        arguments: [
            ("\u{1B}[8mx", #"\u{1B}[8mx"#), ("a\u{7}", #"a\u{7}"#), ("\u{0}", #"\u{0}"#), ("\u{7F}", #"\u{7F}"#),
            ("\u{9B}2J", #"\u{9B}2J"#), ("\u{202E}gnp", #"\u{202E}gnp"#), ("\u{2066}", #"\u{2066}"#),
            ("a\u{200B}b", #"a\u{200B}b"#), ("\u{FEFF}x", #"\u{FEFF}x"#), ("\u{E0041}", #"\u{E0041}"#),
            ("\u{61C}", #"\u{61C}"#),
        ])
    func commands(text: String, shown: String) {
        #expect(text.visible == shown)
    }

    @Test("what is shown shows as itself again")
    func idempotent() {
        let text = "\u{1B}]0;owned\u{7}\u{202E}\n".visible
        #expect(text.visible == text)
    }

    @Test("as ink it has no direction marks and the like, and keeps its lines")
    func ink() {
        #expect("a\u{202E}b\u{200B}\u{FEFF}\u{AD}c\u{1B}\n\td".ink == "abc\n\td")
        #expect("Añó – 👩‍👩‍👧".ink == "Añó – 👩‍👩‍👧")
    }
}
