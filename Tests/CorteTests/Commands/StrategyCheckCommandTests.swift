import Foundation
import StrategyTestSupport
import Testing

@Suite("corte strategy check") struct StrategyCheckCommandTests {
    private let corte: Command
    private let median: String

    init() throws {
        corte = Command(in: try TemporaryFolder())
        median = "\(try MedianModule.folder())/libStrategyMedian.so"
    }

    @Test("a module that holds to the rules is one line, and exit code 0")
    func sound() throws {
        let result = try corte("strategy", "check", median, "--only", "loads-now", "empty-batch", "choices")
        #expect(result.code == 0)
        #expect(result.text == "\(median): 2 passed, 1 skipped\n")
        #expect(result.errors.isEmpty)
    }

    @Test("what isn't passed is a row, and exit code 1")
    func broken() throws {
        let copy = try corte.folder.copy(median, as: "libStrategyMedian.so")
        let metadata = try String(
            decoding: DataFile.bytes("../Examples/strategies/median/strategy.json"), as: UTF8.self)
        try corte.folder.write(
            metadata.replacing("\"vendor\": \"Example\"", with: "\"vendor\": \"Other\""), to: "libStrategyMedian.json")
        let result = try corte("strategy", "check", copy, "--only", "name-form", "equals-metadata-file")
        #expect(result.code == 1)
        #expect(
            result.text == """
                Check                 Result  Reason
                equals-metadata-file  fail    the metadata file says vendor Other, the descriptor says Example

                \(copy): 1 failed, 1 passed

                """)
        #expect(result.errors.isEmpty)
    }

    @Test("--verbose shows what was passed, with what that means")
    func verbose() throws {
        let result = try corte("strategy", "check", median, "--verbose", "--only", "destroy-null", "choices")
        #expect(result.code == 0)
        #expect(
            result.text == """
                Check         Result  Reason
                choices       skip    no parameter has choices
                destroy-null  pass    destroy takes NULL

                \(median): 1 passed, 1 skipped

                """)
    }

    @Test("--json has every check in order, and the same bytes twice")
    func json() throws {
        let arguments = ["strategy", "check", median, "--json", "--seed", "18446744073709551615", "--only"]
        let result = try corte.run(arguments + ["fuzz-batches", "entry-is-there", "choices"])
        #expect(result.code == 0)
        #expect(
            result.text == """
                {
                  "schema": "corte.check/1",
                  "file": "\(median)",
                  "seed": "18446744073709551615",
                  "summary": {
                    "pass": 2,
                    "fail": 0,
                    "crash": 0,
                    "skip": 1,
                    "warn": 0
                  },
                  "checks": [
                    {"name": "entry-is-there", "result": "pass", "reason": null},
                    {"name": "choices", "result": "skip", "reason": "no parameter has choices"},
                    {"name": "fuzz-batches", "result": "pass", "reason": null}
                  ]
                }

                """)
        #expect(try corte.run(arguments + ["fuzz-batches", "entry-is-there", "choices"]).text == result.text)
    }

    @Test("a strategy is found by its name or id, and a file without a slash is one")
    func names() throws {
        for name in ["capped", "co.corte.capped"] {
            let result = try corte("strategy", "check", name, "--only", "known-role")
            #expect(result.code == 0)
            #expect(result.text.hasSuffix("/libStrategyCapped.so: 1 passed\n"))
        }
        try corte.folder.copy(median, as: "libStrategyMedian.so")
        let result = try corte("estrategia", "revisar", "libStrategyMedian.so", "--only", "known-role")
        #expect(result.text == "./libStrategyMedian.so: 1 passed\n")
        let found = try corte(
            "strategy", "check", "median", "--strategy-path", try MedianModule.folder(), "--only", "known-role")
        #expect(found.code == 0)
    }

    @Test("what isn't there is unavailable", arguments: ["./no-such-file.so", "no-such-file.so", "no-such-strategy"])
    func unavailable(name: String) throws {
        let result = try corte("strategy", "check", name)
        #expect(result.code == 69)
        #expect(result.output.isEmpty)
        #expect(result.lines.count == 1)
    }

    @Test("a library without metadata is checked, and that it has none is found")
    func noMetadata() throws {
        let copy = try corte.folder.copy(median, as: "libStrategyMedian.so")
        let result = try corte("strategy", "check", copy, "--only", "equals-metadata-file", "loads-now")
        #expect(result.code == 1)
        #expect(result.text.contains("there is no metadata beside the library"))
    }

    @Test("--list names every check with its rules, and runs none")
    func list() throws {
        let result = try corte("strategy", "check", "--list")
        #expect(result.code == 0)
        let lines = result.text.split(separator: "\n")
        #expect(lines.count > 40)
        #expect(lines[0].hasPrefix("Check") && lines[0].hasSuffix("Rules"))
        #expect(
            lines.contains {
                $0.hasPrefix("destroy-null") && $0.contains("destroy takes NULL") && $0.hasSuffix("  destroy")
            })
    }

    @Test(
        "wrong usage is one line that says what to do",
        arguments: [
            (["--only", "emty-batch"], "there is no check 'emty-batch'; did you mean 'empty-batch'?"),
            (["--only", "xyz"], "there is no check 'xyz'; --list names them"),
            (["--timeout", "0"], "--timeout is from 0 to 3600 seconds"), (["--timeout", "-1"], "timeout"),
            (["--seed", "x"], "'x'"),
        ])
    func usage(arguments: [String], message: String) throws {
        let result = try corte.run(["strategy", "check", median] + arguments)
        #expect(result.code == 64)
        #expect(result.lines.count == 1)
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test("a strategy has to be named")
    func nameless() throws {
        let result = try corte("strategy", "check")
        #expect(result.code == 64)
        #expect(result.errors.contains("name the strategy to check"))
    }
}
