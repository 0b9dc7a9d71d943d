import Testing

@testable import Words

@Suite("A text in lines")
struct TextLinesTests {
    @Test("is broken between words, and stays whole where it fits")
    func words() {
        #expect("avance de la política".lines(within: 21) == ["avance de la política"])
        #expect("avance de la política".lines(within: 12) == ["avance de la", "política"])
        #expect("".lines(within: 5) == [""])
        #expect("a  b".lines(within: 3) == ["a b"])
    }

    @Test("is set in by its own blanks, later lines by more")
    func indents() {
        #expect("  uno dos tres".lines(within: 9) == ["  uno dos", "  tres"])
        #expect("  uno dos tres".lines(within: 9, hanging: 2) == ["  uno dos", "    tres"])
        #expect("          uno".lines(within: 8) == ["    uno"])
    }

    @Test("keeps a percent sign by its number")
    func percent() {
        #expect("hasta 100 % ya".lines(within: 9) == ["hasta", "100 % ya"])
    }

    @Test("breaks a word that no line holds behind its marks, or anywhere")
    func longWords() {
        #expect("/usr/lib/corte/estrategias".lines(within: 10) == ["/usr/lib/", "corte/", "estrategia", "s"])
        #expect("aaaaaaa".lines(within: 3) == ["aaa", "aaa", "a"])
        #expect("ver aaaaaaa b".lines(within: 4) == ["ver", "aaaa", "aaa", "b"])
    }

    @Test("is broken in the time that its length takes, however long a word is")
    func huge() {
        let lines = String(repeating: "x", count: 1_000_000).lines(within: 20)
        #expect(lines.count == 50_000)
    }

    @Test("never parts a character, and gives one that's wider than the line a line to itself")
    func characters() {
        #expect("指標の一".lines(within: 5) == ["指標", "の一"])
        #expect("👩‍👧👩‍👧".lines(within: 5) == ["👩‍👧", "👩‍👧"])
        #expect("指標".lines(within: 1) == ["指", "標"])
        #expect("e\u{301}e\u{301}e\u{301}".lines(within: 2) == ["e\u{301}e\u{301}", "e\u{301}"])
    }
}
