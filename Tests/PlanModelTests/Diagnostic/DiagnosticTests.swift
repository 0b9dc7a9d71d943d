import PlanModel
import Testing
import Words

@Suite("A diagnostic") struct DiagnosticTests {
    @Test("is one line: place, what is wrong, what to do") func line() {
        let place = Place(file: "m.csv", row: 3, column: 7)
        #expect(
            "\(Diagnostic(at: place, Phrase("no number (x)"), advice: Phrase("write one")))"
                == "m.csv:3:7: no number (x); write one")
        #expect("\(Diagnostic(at: place, Phrase("no number (x)")))" == "m.csv:3:7: no number (x)")
        #expect("\(Diagnostic(.note, Phrase("nothing to do")))" == "nothing to do")
    }

    @Test("is an error unless said otherwise") func severity() {
        #expect(Diagnostic(at: nil, Phrase("x")).severity == .error)
        #expect(Diagnostic(.warning, Phrase("x")).severity == .warning)
    }
}
