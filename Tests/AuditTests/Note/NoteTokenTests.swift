import Testing

@testable import Audit

@Suite("The pieces of a note") struct NoteTokenTests {
    private func words(_ text: String) -> [String] {
        NoteToken.tokens(of: text, marks: .colombian).map { token in
            switch token {
            case .word(let word): word
            case .number(let number, let isPercent): "<\(number.text)\(isPercent ? "%" : "")>"
            case .mark(let mark): String(mark)
            }
        }
    }

    @Test("are words without case and accents, numbers with their sign, and marks")
    func pieces() {
        #expect(
            words("Rezago del 3,36 %: según SIGPÑ, 1.200.")
                == ["rezago", "del", "<3,36%>", ":", "segun", "sigpn", ",", "<1.200>", "."])
    }

    @Test("keep a final point from its number, and take codes for words")
    func edges() {
        #expect(words("En 2023, 5. Y la 2a de 3er") == ["en", "<2023>", ",", "<5>", ".", "y", "la", "2a", "de", "3er"])
        #expect(words("IS-543 o C2") == ["is", "-", "<543>", "o", "c2"])
        #expect(words("1.2.3") == ["1.2.3"])
        #expect(words("76\u{A0}%") == ["<76%>"])
        #expect(words("").isEmpty)
    }
}
