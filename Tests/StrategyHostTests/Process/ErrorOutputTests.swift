import Testing

@testable import StrategyHost

@Suite struct ErrorOutputTests {
    private func output(_ pieces: String...) -> ErrorOutput {
        var output = ErrorOutput()
        for piece in pieces { output.append(piece.utf8) }
        return output
    }

    @Test("Nothing written is no line")
    func nothing() {
        #expect(output().lastLine == nil)
        #expect(output("\n\n", "  \n").lastLine == nil)
    }

    @Test("The last line with anything in it counts, however it came in")
    func lastLine() {
        #expect(output("one\ntw", "o\n", "\n \n").lastLine == "two")
        #expect(output("no end").lastLine == "no end")
    }

    @Test("The last 4 KiB are kept")
    func capacity() {
        let long = String(repeating: "a", count: 3000)
        #expect(output(long, "b" + long).text == String(repeating: "a", count: 1095) + "b" + long)
        #expect(output(String(repeating: "x", count: 100_000)).text.count == ErrorOutput.capacity)
    }

    @Test("A line that would spoil the terminal or the message is made fit")
    func printable() {
        #expect(output("\u{1B}[31mred\u{7}\u{0}\n").lastLine == "[31mred")
        #expect(output("\t indented  \r\n").lastLine == "indented")
        #expect(output(String(repeating: "x", count: 300)).lastLine == String(repeating: "x", count: 199) + "…")
        var broken = ErrorOutput()
        broken.append([0x61, 0xFF, 0x62])
        #expect(broken.lastLine == "a\u{FFFD}b")
    }
}
