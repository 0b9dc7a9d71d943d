import Foundation
import StrategyTestSupport
import Testing

@Suite("In poor surroundings") struct PoorSurroundingsTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    private func run(_ line: String) throws -> (code: Int32, errors: String, text: String) {
        let result = try shell(corte, line)
        #expect(!result.errors.contains("crashed"), "\(result.errors)")
        return (result.code, result.errors, result.text)
    }

    @Test("closed standard streams are never taken for files")
    func closed() throws {
        let all = try run("\"$CORTE\" measure \"$MATRIX\" -o r.csv <&- >&- 2>&-; echo $?")
        #expect(all.text == "0\n")
        #expect(try folder.bytes("r.csv").starts(with: Data("unit,".utf8)))
        let output = try run("\"$CORTE\" measure \"$MATRIX\" -q >&-")
        #expect(output.code == 74)
        #expect(output.errors == "corte: standard output: can't be written (Bad file descriptor)\n")
        #expect(try run("\"$CORTE\" measure - -q <&-").code == 74)
        #expect(try run("\"$CORTE\" measure none.csv 2>&-").code == 66)
    }

    @Test("results of many units reach a pipe without the folder of TMPDIR")
    func noTemporaryFolder() throws {
        try folder.write("unit,indicator,programmed,executed\nA,I,2,1\nB,I,2,2\n", to: "m.csv")
        let plain = try run("\"$CORTE\" measure m.csv -q --format csv")
        let poor = try run("TMPDIR=/none/such \"$CORTE\" measure m.csv -q --format csv")
        #expect(plain.code == 0 && poor.code == 0, "\(poor.errors)")
        #expect(plain.text == poor.text)
    }

    @Test(
        "64 descriptors are enough",
        arguments: [
            "measure \"$MATRIX\"", "measure \"$MATRIX\" --isolate", "deck \"$MATRIX\" -o deck",
            "chart table \"$MATRIX\" -o t.png",
        ])
    func descriptors(arguments: String) throws {
        let result = try run("ulimit -n 64; \"$CORTE\" \(arguments) -q")
        #expect(result.code == 0, "\(result.errors)")
    }

    @Test("too little memory is told, in one line without a trace", arguments: [120_000, 150_000, 200_000])
    func memory(limit: Int) throws {
        let result = try run("ulimit -v \(limit); \"$CORTE\" deck \"$MATRIX\" -q -o deck > list")
        if result.code != 0 {
            #expect(result.errors.contains("corte: "), "\(result.code): \(result.errors)")
            #expect([69, 70, 71, 73, 74].contains(result.code), "\(result.code): \(result.errors)")
            #expect(folder.contents == ["list"])
        }
    }

    @Test("a crash is told in one line, ends with 70, and leaves nothing")
    func crash() throws {
        let result = try run(
            """
            mkfifo m.csv; (sleep 60 > m.csv) & holder=$!
            "$CORTE" measure m.csv -o r.csv & corte=$!
            until grep -q -- m.csv <(ls -l /proc/$corte/fd 2> /dev/null); do :; done
            kill -SEGV $corte; wait $corte; code=$?; kill $holder; rm m.csv; exit $code
            """)
        #expect(result.code == 70)
        #expect(result.errors == "corte: internal error; please report it with the command that you gave\n")
        #expect(folder.contents.isEmpty)
    }

    @Test(
        "a signal that asks ends the command as the shell expects",
        arguments: [("INT", 130), ("TERM", 143), ("HUP", 129)])
    func signals(name: String, code: Int32) throws {
        let result = try run(
            """
            set -m; mkfifo m.csv; (sleep 60 > m.csv) & holder=$!
            env --default-signal "$CORTE" measure m.csv -o r.csv & corte=$!
            until grep -q -- m.csv <(ls -l /proc/$corte/fd 2> /dev/null); do :; done
            kill -\(name) $corte; wait $corte 2> /dev/null; code=$?; kill -- -$holder; rm m.csv; exit $code
            """)
        #expect(result.code == code)
        #expect(folder.contents.isEmpty)
    }

    @Test("the missing folder of an output is told before the matrix is read")
    func missingFolder() throws {
        for arguments in [
            "measure none.csv -o none/r.csv", "chart cards none.csv -o none/c.png", "audit none.csv -o none/r.md",
            "compare none.csv --using a --using b --chart none/x.png", "deck none.csv -o \(officialMatrix)/deck",
        ] {
            #expect(try run("\"$CORTE\" \(arguments)").code == 73, "\(arguments)")
        }
    }
}
