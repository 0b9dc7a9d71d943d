import Files
import StrategyTestSupport
import Testing
import Words

@testable import StrategyHost

@Suite struct StrategyLockTests {
    private let folder: TemporaryFolder
    private var file: String { "\(folder.path)/libStrategyCapped.so" }

    init() throws {
        folder = try TemporaryFolder()
        try folder.install("Capped")
    }

    private func catalog(_ records: StrategyLock.Record...) -> StrategyCatalog {
        StrategyCatalog(searching: StrategySearchPath(folders: [folder.path]))
            .locked(by: StrategyLock(path: "strategies.lock", records: records))
    }

    /// The record of the library in the folder, before anything is done to either.
    private func record() throws -> StrategyLock.Record {
        try StrategyLock.Record(of: catalog().entry(named: "capped"))
    }

    @Test("What is found is written down with version, boundary, size, digest and the file's name")
    func found() throws {
        let bytes = try #require(FilePath.contents(file))
        #expect(
            try record()
                == StrategyLock.Record(
                    id: "co.corte.capped", version: "1.0.0", abi: .host, size: bytes.count,
                    sha256: Digest.sha256(of: bytes), file: "libStrategyCapped.so"))
    }

    @Test("Writing it down runs no code: a library of rubbish has a record like any other")
    func noCode() throws {
        try folder.write("rubbish", to: "libStrategyCapped.so")
        #expect(try record().size == 7)
    }

    @Test("What wouldn't be trusted isn't written down")
    func untrusted() throws {
        let other = try TemporaryFolder()
        try other.link("libStrategyCapped.so", to: file)
        try other.copy("\(folder.path)/libStrategyCapped.json", as: "libStrategyCapped.json")
        let entry = try StrategyCatalog(searching: StrategySearchPath(folders: [other.path])).entry(named: "capped")
        #expect(throws: StrategyError.leadsOut("\(other.path)/libStrategyCapped.so", to: file)) {
            try StrategyLock.Record(of: entry)
        }
    }

    @Test("A version that would break the line isn't written down")
    func spaces() throws {
        let source = String(decoding: try DataFile.bytes("../Plugins/Capped/strategy.json"), as: UTF8.self)
        try folder.write(source.replacing("\"1.0.0\"", with: "\"1.0.0 beta\""), to: "libStrategyCapped.json")
        #expect(throws: StrategyError.notLockable(file, "1.0.0 beta")) { try record() }
    }

    @Test("The strategy that was locked is loaded")
    func locked() throws {
        #expect(try catalog(record()).load("capped").sha256 == record().sha256)
    }

    @Test("The library may have another name, as long as the bytes are those that were locked")
    func renamed() throws {
        var record = try record()
        record.file = "libStrategyOther.so"
        #expect(try catalog(record).load("capped").sha256 == record.sha256)
    }

    @Test("Another digest is refused, with both and what to do")
    func changed() throws {
        var other = try record()
        let digest = other.sha256
        other.sha256 = String(repeating: "0", count: 64)
        let error = #expect(throws: StrategyError.self) { try catalog(other).load("capped") }
        #expect(error?.code == .refused)
        #expect(
            error?.description == """
                strategy 'capped': strategies.lock has SHA-256 \(other.sha256) for it, the library has \(digest) (\(file)); \
                install the build that was locked, or if you trust this one, run: corte strategy lock --add \(file) -o \
                strategies.lock
                """)
    }

    @Test("Bytes that changed after the lock was written are refused before they run")
    func changedBytes() throws {
        let record = try record()
        try folder.write("rubbish", to: "libStrategyCapped.so")
        let error = #expect(throws: StrategyError.self) { try catalog(record).load("capped") }
        #expect(error?.code == .refused)
        #expect(error?.message.contains("the library has \(Digest.sha256(of: "rubbish".utf8))") == true)
    }

    @Test("A library that is loaded already is refused as well, when a lock says so")
    func loadedBefore() throws {
        _ = try catalog(record()).load("capped")
        var other = try record()
        other.sha256 = String(repeating: "0", count: 64)
        #expect(throws: StrategyError.self) { try catalog(other).load("capped") }
    }

    @Test("A strategy that isn't in the lock is refused")
    func notLocked() throws {
        let error = #expect(throws: StrategyError.self) { try catalog().load("capped") }
        #expect(error?.code == .refused)
        #expect(
            error?.description == """
                strategy 'capped': it isn't in strategies.lock (\(file)); \
                if you trust it, run: corte strategy lock --add \(file) -o strategies.lock
                """)
    }

    @Test("Bytes that were locked for one strategy aren't let in for another")
    func otherStrategy() throws {
        var other = try record()
        other.id = "co.corte.other"
        #expect(throws: StrategyError.notLocked(file, lock: "strategies.lock").naming("capped")) {
            try catalog(other).load("capped")
        }
    }

    @Test("Differences are named one by one, and there are none to itself")
    func differences() throws {
        let record = try record()
        #expect(record.differences(to: record).isEmpty)
        var other = record
        other.version = "2.0.0"
        other.abi = ABIVersion(major: 1, minor: 9)
        other.size = 5
        other.file = "x.so"
        #expect(
            record.differences(to: other).map(\.en) == [
                "version locked 1.0.0, found 2.0.0", "boundary locked 1.2, found 1.9",
                "size locked \(record.size), found 5", "file locked libStrategyCapped.so, found x.so",
            ])
    }
}
