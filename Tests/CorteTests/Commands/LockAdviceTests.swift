import Foundation
import StrategyTestSupport
import Testing

@Suite("What a lock's errors advise") struct LockAdviceTests {
    private let folder: TemporaryFolder
    private let corte: Command
    private let matrix: String

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        matrix = try folder.copy(officialMatrix, as: "matriz.csv")
    }

    /// The command that an error ends with, as a shell takes it apart, without the program's name.
    private func advised(_ result: Command.Result) throws -> [String] {
        let start = try #require(result.errors.firstRange(of: "corte strategy lock"))
        var shell = corte
        shell.program = "/bin/sh"
        let line = result.errors[start.lowerBound...].split(separator: "\n")[0]
        let words = try shell.run(["-c", "for word in \(line); do echo \"$word\"; done"])
        return words.text.split(separator: "\n").dropFirst().map(String.init)
    }

    private func measure(_ strategy: String) throws -> Command.Result {
        try corte("measure", matrix, "-q", "--using", strategy, "--format", "csv")
    }

    @Test("of a strategy that isn't in it, found or given by its path, lets it in and nothing else")
    func notLocked() throws {
        #expect(try corte("strategy", "lock", "-q", "weighted-average").code == 0)
        let before = String(decoding: try folder.bytes("strategies.lock"), as: UTF8.self)
        let module = try TreatmentModule(named: "odd")
        for strategy in ["capped", module.library] {
            let refused = try measure(strategy)
            #expect(refused.code == 69)
            let command = try advised(refused)
            #expect(try corte.run(command).code == 0, "\(command)")
            #expect(try measure(strategy).code == 0)
        }
        let after = String(decoding: try folder.bytes("strategies.lock"), as: UTF8.self)
        #expect(before.split(separator: "\n").allSatisfy { after.contains($0) })
        #expect(!after.contains("trend-projection"))
    }

    @Test("of one with other bytes renews it, in folders whose names need quotes too")
    func mismatch() throws {
        let module = try TreatmentModule(named: "odd")
        let inner = "\(folder.path)/it's mine"
        try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: false)
        for ending in ["so", "json"] {
            try FileManager.default.copyItem(
                atPath: "\(module.folder.path)/libStrategyOdd.\(ending)", toPath: "\(inner)/libStrategyOdd.\(ending)")
        }
        let library = "\(inner)/libStrategyOdd.so"
        #expect(try corte("strategy", "lock", "-q", "--add", library).code == 0)
        #expect(try corte("strategy", "lock", "-q", "--add", "weighted-average").code == 0)
        let handle = try #require(FileHandle(forWritingAtPath: library))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data([0]))
        try handle.close()
        let refused = try measure(library)
        #expect(refused.code == 69)
        #expect(refused.errors.contains("the library has "))
        #expect(try corte.run(advised(refused)).code == 0)
        #expect(try measure(library).code == 0)
    }

    @Test("of a broken or missing one writes it anew")
    func anew() throws {
        try folder.write("nothing\n", to: "strategies.lock")
        #expect(try corte.run(advised(measure("capped"))).code == 0)
        #expect(try measure("capped").code == 0)
        let missing = try corte("measure", matrix, "-q", "--lock", "a b.lock")
        #expect(missing.code == 66)
        #expect(try corte.run(advised(missing)).code == 0)
        #expect(try corte("measure", matrix, "-q", "--lock", "a b.lock").code == 0)
    }

    @Test("--add needs names, and writes", arguments: [["--add"], ["--add", "capped", "--check"]])
    func usage(arguments: [String]) throws {
        #expect(try corte.run(["strategy", "lock"] + arguments).code == 64)
        #expect(!folder.contents.contains("strategies.lock"))
    }
}
