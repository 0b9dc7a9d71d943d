import Testing

@testable import GnuplotCanvas

@Suite struct ProgramAnswerTests {
    private func answer(_ text: String, status: Int32 = 0) -> ProgramAnswer {
        ProgramAnswer(Array(text.utf8CString) + [0, 0], status: status)
    }

    @Test func `silence and an end without an error are good`() {
        #expect(answer("").isGood)
        #expect(!answer("", status: 1).isGood)
        #expect(answer("", status: -9).text == "signal 9")
        #expect(answer("", status: 3).text == "exit code 3")
    }

    @Test func `a warning is none, and told in its own words`() {
        let said = answer("\nplot x\n     ^\nline 0: warning:  Terminal canvas area too small\n")
        #expect(!said.isGood)
        #expect(said.text == "plot x; line 0: warning: Terminal canvas area too small")
    }

    @Test func `what is said of the user's fonts alone is no fault of the picture`() {
        #expect(answer("Fontconfig warning: \"/etc/x\", line 2: unknown element\n").isGood)
    }

    @Test func `an old program says its version`() {
        #expect(answer("corte: gnuplot is too old: 4.6\n").oldVersion == "4.6")
        #expect(answer("line 1: nonsense").oldVersion == nil)
    }
}
