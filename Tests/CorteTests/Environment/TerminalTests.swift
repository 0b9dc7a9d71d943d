import Foundation
import StrategyTestSupport
import Testing

@Suite("On a terminal") struct TerminalTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    /// Names that no column is made for.
    private static let hostile = """
        indicator;objective;name;programmed;executed
        指標の一つです;O1;国家発展計画の進捗を測定するための非常に長い日本語の名前であり空白がまったくありません;100;50
        👩‍👩‍👧‍👦🇨🇴;O1;👩‍👩‍👧‍👦 familias ⚠️ con 👍🏽 y 🇨🇴🇨🇴🇨🇴🇨🇴🇨🇴🇨🇴🇨🇴🇨🇴🇨🇴🇨🇴🇨🇴🇨🇴🇨🇴🇨🇴🇨🇴🇨🇴;1000000;1234567
        \(String(repeating: "L", count: 90));O2;\(String(repeating: "X", count: 400));3;2
        عربى;O2;مؤشر التقدم في الخطة الوطنية e\u{301}\u{323};3;2

        """

    @Test("no line of any table wraps", arguments: [60, 80, 100, 160])
    func tables(width: Int) throws {
        try folder.write(Self.hostile, to: "m.csv")
        let official = [
            "measure", "compare --using weighted-average --using capped", "audit", "project", "check",
            "sensitivity --vary cap=none,100 --vary power=1,0", "measure --trace O5",
        ]
        let commands =
            official.map { "\($0) '\(officialMatrix)'" }
            + ["measure", "compare --using weighted-average --using capped", "audit", "check"].map { "\($0) m.csv" }
            + ["strategy list", "strategy show capped", "chart --list"]
        let script = ["stty size"] + commands.map { "\"$CORTE\" \($0) --no-pager 2>/dev/null" }
        let (shown, written) = try onScreen(script, width: width)
        #expect(shown.first == "50 \(width)")
        #expect(shown.count > 200)
        #expect(shown == written)
        for word in ["98,45", "2.493.000", "note-gap-wrong", "weighted-average", "1.234.567", "outlook"] {
            #expect(shown.contains { $0.contains(word) }, "\(word)")
        }
    }

    /// Runs commands of the shell on a terminal of tmux: what is on it then and above it, as lines of the screen, and as
    /// lines that were written.
    private func onScreen(_ commands: [String], width: Int) throws -> (shown: [Substring], written: [Substring]) {
        let tmux = "/usr/bin/tmux -u -S '\(folder.path)/tmux' -f /dev/null"
        try folder.write(
            (commands + ["\(tmux) wait-for -S done", "sleep 60"]).joined(separator: "\n"), to: "commands.sh")
        // One script does it all: whoever runs a process waits for the server too, which has its descriptors.
        let result = try shell(
            corte,
            """
            \(tmux) new-session -d -x \(width) -y 50 '/bin/sh commands.sh' && \(tmux) wait-for done
            \(tmux) capture-pane -p -S - > shown && \(tmux) capture-pane -p -J -S - > written
            \(tmux) kill-server
            """)
        #expect(result.code == 0, "\(result.errors)")
        func lines(_ name: String) throws -> [Substring] {
            String(decoding: try folder.bytes(name), as: UTF8.self).split(separator: "\n")
        }
        return try (lines("shown"), lines("written"))
    }

    /// Runs a command of the shell on a terminal of 80 by 24; what it wrote, and the last line for its exit code.
    private func onTerminal(_ line: String, environment: [String: String] = [:]) throws -> String {
        var corte = corte
        corte.environment["TERM"] = "xterm-256color"
        for (name, value) in environment { corte.environment[name] = value }
        try folder.write("stty rows 24 cols 80\n\(line)\necho code $?\n", to: "line.sh")
        return try shell(corte, "script -qec 'bash line.sh' /dev/null < /dev/null").text
    }

    @Test("what is longer than the screen goes through the pager, and the exit code stays")
    func pager() throws {
        try folder.write("#!/bin/sh\necho paged\ncat\n", to: "pager")
        let text = try onTerminal(
            "\"$CORTE\" audit \"$MATRIX\" -q; echo code $?; \"$CORTE\" measure \"$MATRIX\" -q --trace IS-546",
            environment: ["PAGER": "sh pager"])
        #expect(text.ranges(of: "paged").count == 1)
        #expect(text.hasPrefix("paged"))
        #expect(text.contains("note-gap-wrong") && text.contains("code 1\r\n"))
        #expect(text.contains("122,73") && text.hasSuffix("code 0\r\n"))
    }

    @Test(
        "there's no pager where none is wished",
        arguments: [("CORTE_PAGER", ""), ("PAGER", ""), ("CORTE_PAGER", "cat"), ("LANG", "C")])
    func noPager(name: String, value: String) throws {
        try folder.write("#!/bin/sh\necho paged\n", to: "pager")
        let option = name == "LANG" ? " --no-pager" : ""
        let pager = name == "PAGER" ? [:] : ["PAGER": "sh pager"]
        let text = try onTerminal(
            "\"$CORTE\" audit \"$MATRIX\" -q\(option)", environment: pager.merging([name: value]) { $1 })
        #expect(!text.contains("paged") && text.contains("note-gap-wrong"))
        #expect(text.hasSuffix("code 1\r\n"))
    }

    @Test("a pager that isn't there leaves the text as it is")
    func missingPager() throws {
        let text = try onTerminal("\"$CORTE\" audit \"$MATRIX\" -q", environment: ["PAGER": "no-such-pager -x"])
        #expect(text.contains("note-gap-wrong") && text.hasSuffix("code 1\r\n"))
        // Without less either.
        try folder.link("bash", to: "/bin/bash")
        let poor = try onTerminal("PATH=. \"$CORTE\" audit \"$MATRIX\" -q")
        #expect(poor.contains("note-gap-wrong") && poor.hasSuffix("code 1\r\n"))
    }

    @Test("a pager that is left before the end is no error")
    func leftPager() throws {
        let text = try onTerminal(
            "\"$CORTE\" measure \"$MATRIX\" -q --format json", environment: ["CORTE_PAGER": "head -n 2"])
        #expect(text.hasPrefix("{\r\n") && text.hasSuffix("code 0\r\n"))
        #expect(text.split(separator: "\r\n").count == 3)
    }

    @Test(
        "there are colours, unless they aren't wished or understood",
        arguments: [
            ("", "xterm", "", true), ("--color auto", "dumb", "", false), ("", "xterm", "1", false),
            ("--color never", "xterm", "", false), ("--color always", "dumb", "1", true),
        ])
    func colours(option: String, term: String, noColour: String, coloured: Bool) throws {
        let text = try onTerminal(
            "\"$CORTE\" measure \"$MATRIX\" -q --no-pager \(option)", environment: ["TERM": term, "NO_COLOR": noColour])
        #expect(text.contains("\u{1B}[") == coloured)
        // A state has its word, with a colour or without.
        #expect(text.contains("▲ Sobre ejecución"))
        let piped = try shell(corte, "\"$CORTE\" measure \"$MATRIX\" -q \(option) | cat").text
        #expect(piped.contains("\u{1B}[") == option.contains("always"))
    }

    @Test("lines are as wide as --width says, elsewhere too, and a width that nothing fits is refused")
    func width() throws {
        let text = try corte("measure", officialMatrix, "-q", "--width", "60").text
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
        #expect(try corte("measure", officialMatrix, "-q", "--width", "60", "-o", "t.txt").code == 0)
        #expect(try folder.bytes("t.txt") == Data(text.utf8))
        let narrow = try corte("measure", officialMatrix, "--width", "19")
        #expect(narrow.code == 64 && narrow.errors.contains("--width goes from 20 to 10000, not 19"))
        #expect(try corte("audit", officialMatrix, "-q").text.split(separator: "\n").contains { $0.count > 160 })
    }
}
