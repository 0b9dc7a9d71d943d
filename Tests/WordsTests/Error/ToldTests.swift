import Testing
import Words

@Suite("An error that says how it's told") struct ToldTests {
    private struct Sample: Told, CustomStringConvertible {
        var exitReason: ExitReason { .data }
        var description: String { "m.csv:2:3: no number (x)" }
    }

    @Test("One with a description is told in its line, and nothing more")
    func description() {
        let error: any Told = Sample()
        #expect(error.lines == ["m.csv:2:3: no number (x)"])
        #expect(error.more == 0)
    }

    @Test("The exit codes are those of sysexits")
    func codes() {
        let all: [ExitReason] = [
            .usage, .data, .noInput, .unavailable, .software, .system, .cannotCreate, .inputOutput,
        ]
        #expect(all.map(\.rawValue) == [64, 65, 66, 69, 70, 71, 73, 74])
    }
}
