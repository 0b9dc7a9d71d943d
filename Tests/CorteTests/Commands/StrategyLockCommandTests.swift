import Foundation
import StrategyTestSupport
import Testing

@Suite("corte strategy lock") struct StrategyLockCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command
    /// A copy of the official matrix.
    private let matrix: String

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        matrix = try folder.copy(officialMatrix, as: "matriz.csv")
    }

    private func measure(_ options: String...) throws -> Command.Result {
        try corte.run(["measure", matrix, "-q", "--using", "capped", "--format", "csv"] + options)
    }

    /// Spoils the digest of one strategy in the lock.
    private func spoil(_ id: String, in name: String = "strategies.lock") throws {
        let lines = String(decoding: try folder.bytes(name), as: UTF8.self).split(separator: "\n").map { line in
            guard line.hasPrefix(id) else { return String(line) }
            var fields = line.split(separator: " ").map(String.init)
            fields[4] = String(repeating: "0", count: 64)
            return fields.joined(separator: " ")
        }
        try folder.write(lines.joined(separator: "\n") + "\n", to: name)
    }

    @Test("writes what is found, sorted, the same bytes each time, and tells the file")
    func write() throws {
        let result = try corte("strategy", "lock")
        #expect(result.code == 0)
        #expect(result.errors == "strategies.lock\n")
        let bytes = try folder.bytes("strategies.lock")
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.first == "corte.strategies/1")
        #expect(
            lines.dropFirst(2).map { $0.prefix { $0 != " " } } == [
                "co.corte.capped", "co.corte.trend-projection", "co.corte.weighted-average",
            ])
        #expect(try corte("strategy", "lock", "-o", "-").output == bytes)
        #expect(try corte("estrategia", "lock", "-q", "-o", "other.lock").errors.isEmpty)
        #expect(try folder.bytes("other.lock") == bytes)
    }

    @Test("writes the strategies that are named, and stops at one that isn't there")
    func named() throws {
        let text = try corte("strategy", "lock", "weighted-average", "co.corte.capped", "capped", "-o", "-").text
        #expect(
            text.split(separator: "\n").dropFirst(2).map { $0.prefix { $0 != " " } } == [
                "co.corte.capped", "co.corte.weighted-average",
            ])
        let unknown = try corte("strategy", "lock", "caped")
        #expect(unknown.code == 69)
        #expect(!folder.contents.contains("strategies.lock"))
    }

    @Test("leaves out what couldn't be loaded, and says so")
    func leftOut() throws {
        let other = try TemporaryFolder()
        try other.install("Capped")
        #expect(chmod("\(other.path)/libStrategyCapped.so", 0o666) == 0)
        let result = try corte("strategy", "lock", "--strategy-path", other.path)
        #expect(result.code == 0)
        let file = "\(other.path)/libStrategyCapped.so"
        #expect(
            result.lines.first
                == "corte: note: left out: strategy '\(file)': every user can change it; run chmod o-w \(file)")
        #expect(!String(decoding: try folder.bytes("strategies.lock"), as: UTF8.self).contains("capped"))
    }

    @Test("what is locked measures as before, and what has other bytes is refused with both digests")
    func heeded() throws {
        let free = try measure()
        #expect(try corte("strategy", "lock", "-q").code == 0)
        #expect(try measure().output == free.output)
        try spoil("co.corte.capped")
        let result = try measure()
        #expect(result.code == 69)
        #expect(result.output.isEmpty)
        #expect(result.lines.count == 1)
        #expect(result.errors.hasPrefix("corte: strategy 'capped': \(folder.path)/strategies.lock has SHA-256 0000"))
        #expect(result.errors.contains("0000 for it, the library has "))
    }

    @Test("a strategy that isn't in the lock beside the matrix is refused")
    func notLocked() throws {
        #expect(try corte("strategy", "lock", "-q", "weighted-average").code == 0)
        let result = try measure()
        #expect(result.code == 69)
        #expect(result.errors.hasPrefix("corte: strategy 'capped': it isn't in \(folder.path)/strategies.lock ("))
        #expect(result.errors.contains("; if you trust it, run: corte strategy lock --add "))
        #expect(result.errors.hasSuffix("/libStrategyCapped.so -o \(folder.path)/strategies.lock\n"))
    }

    @Test("the lock is looked for beside the matrix, and taken from elsewhere when it's named")
    func place() throws {
        let other = try TemporaryFolder()
        #expect(try corte("strategy", "lock", "-q", "-o", "\(other.path)/x.lock", "weighted-average").code == 0)
        #expect(try measure().code == 0)
        #expect(try measure("--lock", "\(other.path)/x.lock").code == 69)
        // Of standard input, the current folder is the matrix'.
        #expect(try corte("strategy", "lock", "-q", "weighted-average").code == 0)
        let text = String(decoding: try folder.bytes("matriz.csv"), as: UTF8.self)
        #expect(try corte("measure", "-", "-q", "--using", "capped", input: text).code == 69)
        #expect(try corte("measure", "-", "-q", input: text).code == 0)
    }

    @Test(
        "every command that measures heeds the lock",
        arguments: [
            ["measure"], ["measure", "--trace", "O5"], ["compare", "--using", "weighted-average"], ["audit"],
            ["sensitivity", "--vary", "cap=none,100"], ["chart", "bullet", "-o", "x.svg"], ["deck", "-o", "deck"],
        ])
    func commands(arguments: [String]) throws {
        try folder.write("corte.strategies/1\n", to: "strategies.lock")
        let kind = arguments[0] == "chart" ? [arguments[1]] : []
        let options = arguments.dropFirst(1 + kind.count)
        let result = try corte.run([arguments[0]] + kind + [matrix, "-q", "--using", "capped"] + options)
        #expect(result.code == 69)
        #expect(result.errors.contains("it isn't in \(folder.path)/strategies.lock"))
    }

    @Test("a broken lock is wrong data, with file and line")
    func broken() throws {
        try folder.write("corte.strategies/1\nco.corte.capped 1.0.0\n", to: "strategies.lock")
        let result = try measure()
        #expect(result.code == 65)
        #expect(
            result.errors == """
                corte: \(folder.path)/strategies.lock:2: a line has six fields, 'id version abi size sha256 file'; take the \
                file from version control, or write it anew with: corte strategy lock -o \(folder.path)/strategies.lock

                """)
    }

    @Test("a lock that can't be looked at isn't the same as none")
    func unseen() throws {
        for target in ["nowhere.lock", "strategies.lock"] {
            try folder.link("strategies.lock", to: target)
            let result = try measure()
            #expect(result.code == 65)
            #expect(
                result.errors
                    == "corte: \(folder.path)/strategies.lock: the lock can't be read; it has to be a regular file of at most 1 MiB that you may read\n"
            )
            try folder.remove("strategies.lock")
        }
        try FileManager.default.createDirectory(
            atPath: folder.path + "/strategies.lock", withIntermediateDirectories: false)
        #expect(try measure().code == 65)
    }

    @Test("a lock that is named and isn't there is no input")
    func missing() throws {
        let expected = "corte: none.lock: there is no such lock; write it with: corte strategy lock -o none.lock\n"
        for result in [try measure("--lock", "none.lock"), try corte("strategy", "lock", "--check", "-o", "none.lock")]
        {
            #expect(result.code == 66)
            #expect(result.errors == expected)
        }
    }

    @Test("--check says nothing where nothing differs, and what differs where something does")
    func check() throws {
        #expect(try corte("strategy", "lock", "-q", "capped", "weighted-average").code == 0)
        let same = try corte("strategy", "lock", "--check")
        #expect(same.code == 0)
        #expect(same.errors.isEmpty)
        let before = try folder.bytes("strategies.lock")
        #expect(
            try corte("strategy", "lock", "--check", "trend-projection").errors == """
                corte: strategy 'trend-projection': it isn't in strategies.lock

                """)
        #expect(try folder.bytes("strategies.lock") == before)
        try spoil("co.corte.capped")
        let result = try corte("strategy", "lock", "--check")
        #expect(result.code == 1)
        #expect(result.lines.count == 1)
        #expect(result.errors.hasPrefix("corte: strategy 'co.corte.capped': SHA-256 locked 0000"))
        #expect(try corte("strategy", "lock", "--check", "weighted-average").code == 0)
    }

    @Test("--check names a strategy that is gone, and needs a file")
    func checkGone() throws {
        let digest = String(repeating: "0", count: 64)
        try folder.write(
            "corte.strategies/1\norg.gone 1.0.0 1.0 9 \(digest) libStrategyGone.so\n", to: "strategies.lock")
        let result = try corte("strategy", "lock", "--check")
        #expect(result.code == 1)
        #expect(result.errors.hasPrefix("corte: strategy 'org.gone': no library for it found, looked in "))
        #expect(try corte("strategy", "lock", "--check", "-o", "-").code == 64)
    }

    @Test("two libraries of one identifier can't be locked together")
    func twice() throws {
        let other = try TemporaryFolder()
        try other.install("Capped")
        try other.write("another build", to: "libStrategyCapped.so")
        let result = try corte("strategy", "lock", "capped", "\(other.path)/libStrategyCapped.so")
        #expect(result.code == 64)
        #expect(
            result.errors
                == "corte: 'co.corte.capped' is the identifier of two of the libraries; name one of them\n")
    }
}
