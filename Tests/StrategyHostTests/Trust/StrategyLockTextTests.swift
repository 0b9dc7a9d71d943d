import Glibc
import StrategyTestSupport
import Testing

@testable import StrategyHost

@Suite struct StrategyLockTextTests {
    private static let digest = String(repeating: "0123456789abcdef", count: 4)

    private func record(_ id: String, file: String = "libStrategyX.so") -> StrategyLock.Record {
        StrategyLock.Record(
            id: id, version: "1.2.3", abi: ABIVersion(major: 1, minor: 0), size: 99, sha256: Self.digest, file: file)
    }

    private func problem(_ lines: String...) -> String? {
        do throws(StrategyError) {
            _ = try StrategyLock(lines.joined(separator: "\n"), path: "x.lock")
            return nil
        } catch {
            #expect(error.code == .brokenLock)
            #expect(
                error.advice
                    == "take the file from version control, or write it anew with: corte strategy lock -o x.lock")
            return error.message
        }
    }

    @Test("A lock is a line for each strategy, sorted by identifier")
    func text() {
        #expect(
            StrategyLock(path: "x.lock", records: [record("org.b"), record("org.a")]).text == """
                corte.strategies/1
                # id version abi size sha256 file
                org.a 1.2.3 1.0 99 \(Self.digest) libStrategyX.so
                org.b 1.2.3 1.0 99 \(Self.digest) libStrategyX.so

                """)
    }

    @Test("What was written is read back, also a file's name with spaces")
    func roundTrip() throws {
        let lock = StrategyLock(path: "x.lock", records: [record("b", file: "lib Strategy #ñ .so"), record("a")])
        #expect(try StrategyLock(lock.text, path: "x.lock") == lock)
    }

    @Test("Comments, empty lines, another order and Windows' line ends are fine")
    func lenient() throws {
        let lock = StrategyLock(path: "x.lock", records: [record("a"), record("b")])
        let lines = lock.text.split(separator: "\n")
        let edited = [lines[0], "", lines[3], "# ours", lines[2]].joined(separator: "\r\n")
        #expect(try StrategyLock(edited, path: "x.lock") == lock)
    }

    @Test("A lock of nothing lets nothing in")
    func empty() throws {
        #expect(try StrategyLock("corte.strategies/1", path: "x.lock").records.isEmpty)
    }

    @Test("Another schema is refused, a newer one too")
    func schema() {
        #expect(problem("") == "x.lock:1: the first line has to be 'corte.strategies/1', not ''")
        #expect(
            problem("corte.strategies/2")
                == "x.lock:1: the first line has to be 'corte.strategies/1', not 'corte.strategies/2'")
        let long = String(repeating: "x", count: 1000)
        #expect(problem(long)?.hasSuffix("not '\(long.prefix(40))'") == true)
    }

    @Test(
        "A broken line is an error with its number and what it has to be",
        arguments: [
            ("a 1.0.0 1.0 9", "a line has six fields, 'id version abi size sha256 file'"),
            ("a 1.0.0 1.0 9 \(digest) ", "a line has six fields, 'id version abi size sha256 file'"),
            (" a 1.0.0 1.0 9 \(digest) f", "a line has six fields, 'id version abi size sha256 file'"),
            (
                "a 1.0.0 one 9 \(digest) f",
                "the version of the boundary has to be two numbers such as 1.0, not 'one'"
            ),
            ("a 1.0.0 1.0 -9 \(digest) f", "the size has to be a number of bytes, not '-9'"),
            ("a 1.0.0 1.0 9 abc f", "the SHA-256 digest has to be 64 digits of 0-9 and a-f, not 'abc'"),
            ("a 1.0.0 1.0 9 \(digest) /f", "the file has to be a name without folders, not '/f'"),
            ("<<<<<<< HEAD", "a line has six fields, 'id version abi size sha256 file'"),
        ])
    func line(line: String, reason: String) {
        #expect(problem("corte.strategies/1", "# comment", line) == "x.lock:3: \(reason)")
    }

    @Test("What a library needs stands in lines after its own")
    func needs() throws {
        var first = record("a")
        first.needs = [
            StrategyLock.Need(name: "libhelp me.so.1", size: 7, sha256: Self.digest),
            StrategyLock.Need(name: "libother.so", size: 8, sha256: Self.digest),
        ]
        let lock = StrategyLock(path: "x.lock", records: [first, record("b")])
        let lines = lock.text.split(separator: "\n")
        #expect(lines[3] == "+ 7 \(Self.digest) libhelp me.so.1")
        #expect(try StrategyLock(lock.text, path: "x.lock") == lock)
        #expect(
            problem("corte.strategies/1", String(lines[2]), "+ 7 \(Self.digest)")
                == "x.lock:3: a line has four fields, '+ size sha256 name'")
        #expect(
            problem("corte.strategies/1", String(lines[3]))
                == "x.lock:2: a line has six fields, 'id version abi size sha256 file'")
    }

    @Test("Two identifiers of the same letters in two forms of Unicode are two strategies")
    func forms() throws {
        let lock = StrategyLock(path: "x.lock", records: [record("caf\u{E9}"), record("cafe\u{301}")])
        let read = try StrategyLock(lock.text, path: "x.lock")
        #expect(read.records.count == 2)
        #expect(read.record(of: "caf\u{E9}")?.id.bytes == "caf\u{E9}".bytes)
    }

    @Test("A strategy that is there twice is an error")
    func twice() {
        let line = "a 1.0.0 1.0 9 \(Self.digest) f"
        #expect(problem("corte.strategies/1", line, line) == "x.lock:3: 'a' is there twice")
    }

    @Test("A file that can't be read is an error with its path")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        #expect(throws: StrategyError.unreadableLock(folder.path)) { try StrategyLock(contentsOf: folder.path) }
        let pipe = "\(folder.path)/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(throws: StrategyError.unreadableLock(pipe)) { try StrategyLock(contentsOf: pipe) }
        let error = StrategyError.unreadableLock("x.lock")
        #expect(
            error.description
                == "x.lock: the lock can't be read; it has to be a regular file of at most 1 MiB that you may read")
    }
}
