import Foundation
import StrategyTestSupport
import Testing

@Suite("An output that can't be written") struct OutputFailureTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        try folder.write("kept", to: "file")
    }

    /// Runs a command that must fail, and leave the folder as it was.
    private func fails(_ arguments: [String], code: Int32, _ expected: String) throws {
        let result = try corte.run(arguments + ["-q"])
        #expect(result.code == code)
        #expect(result.lines.count == 1, "\(result.errors)")
        #expect(result.errors.hasPrefix("corte: \(expected)"), "\(result.errors)")
        #expect(folder.contents == ["file"])
        #expect(try folder.bytes("file") == Data("kept".utf8))
    }

    @Test("ends with 73 below a file, in a folder that isn't there, or as a folder")
    func places() throws {
        let measure = ["measure", officialMatrix, "-o"]
        try fails(measure + ["file/x.csv"], code: 73, "file/x.csv: can't be created (Not a directory)")
        try fails(measure + ["none/x.csv"], code: 73, "none/x.csv: can't be created (No such file or directory)")
        try fails(measure + ["."], code: 73, ".: is a folder; name a file")
        try fails(["chart", "cards", officialMatrix, "-o", "file/x.png"], code: 73, "file/x.png: can't be created")
        try fails(["deck", officialMatrix, "-o", "file"], code: 73, "file: is not a folder; name one with -o")
        try fails(
            ["deck", officialMatrix, "-o", "file/deck"], code: 73, "file/deck: can't be created (Not a directory)")
        try fails(
            ["compare", officialMatrix, "--using", "capped", "--using", "oficial", "-o", "file/x"], code: 73,
            "file/x: can't be created")
    }

    @Test("ends with 74 where the device is full, and says so")
    func full() throws {
        try fails(
            ["measure", officialMatrix, "-o", "/dev/full"], code: 74, "/dev/full: can't be written (No space left")
    }

    @Test("ends with 74 where standard output is full")
    func standardOutput() throws {
        let result = try shell(corte, "\"$CORTE\" measure \"$MATRIX\" -q > /dev/full")
        #expect(result.code == 74)
        #expect(result.errors == "corte: standard output: can't be written (No space left on device)\n")
    }

    @Test("ends with 74 where there's no room for all of it, and nothing is left of the new file")
    func noRoom() throws {
        // The limit also holds for the copies of libraries in memory, so it has to be above those.
        let rows = (0..<12_000).map { "I\($0),100,\($0 % 100)\n" }.joined()
        try folder.write("indicator,programmed,executed\n\(rows)", to: "large.csv")
        let result = try shell(
            corte, "(ulimit -f 4096; \"$CORTE\" measure large.csv -q --format json -o file 2>&1; echo $?) | cat")
        #expect(result.text == "corte: file: can't be written (File too large); nothing was left of it\n74\n")
        #expect(folder.contents == ["file", "large.csv"])
        #expect(try folder.bytes("file") == Data("kept".utf8))
    }

    @Test("leaves what was there where the command fails before")
    func kept() throws {
        try fails(["measure", officialMatrix, "--using", "caped", "-o", "file"], code: 69, "strategy 'caped'")
        try fails(["measure", "none.csv", "-o", "file"], code: 66, "none.csv: there is no such file")
        try fails(["measure", officialMatrix, "--using", "capped:x=1", "-o", "file"], code: 64, "methodology")
    }
}

/// Runs a line of the shell with the command as `$CORTE` and the official matrix as `$MATRIX`.
func shell(_ command: Command, _ line: String) throws -> Command.Result {
    var shell = command
    shell.program = "/bin/bash"
    shell.environment["CORTE"] = command.program
    shell.environment["MATRIX"] = officialMatrix
    return try shell("-c", line)
}
