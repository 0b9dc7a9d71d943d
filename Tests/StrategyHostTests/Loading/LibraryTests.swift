import Files
import Glibc
import StrategyTestSupport
import Testing

@testable import StrategyHost

@Suite struct LibraryTests {
    @Test("A library is opened once, and its digest is its file's")
    func once() throws {
        let file = try #require(FilePath.canonical("\(Bundled.folder)/libStrategyCapped.so"))
        let library = try Library.open(file)
        #expect(try Library.open(file) === library)
        #expect(library.sha256 == Digest.sha256(of: FilePath.contents(file) ?? []))
    }

    @Test("A library without an entry isn't a module")
    func noEntry() throws {
        let folder = try TemporaryFolder()
        let folders = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"]
        let other = try #require(folders.compactMap { FilePath.canonical("\($0)/libmd.so.0") }.first)
        let file = try folder.copy(other, as: "libStrategyNone.so")
        let error = #expect(throws: StrategyError.self) { try Library.open(file) }
        #expect(error?.code == .refused)
        #expect(error?.message == "the library isn't a strategy module: it has no function corte_module_entry")
    }

    @Test("A file that isn't a library is unavailable, every time it's asked for")
    func rubbish() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("rubbish", to: "libStrategyRubbish.so")
        let first = #expect(throws: StrategyError.self) { try Library.open(file) }
        #expect(first?.code == .unavailable)
        #expect(#expect(throws: StrategyError.self) { try Library.open(file) } == first)
    }

    @Test("A folder isn't a library")
    func folder() throws {
        let folder = try TemporaryFolder()
        let inner = "\(folder.path)/inner"
        #expect(mkdir(inner, 0o755) == 0)
        #expect(throws: StrategyError.distrusted(inner, .noRegularFile)) { try Library.open(inner) }
    }

    @Test("The loader's reason names the file, not the copy that it was given")
    func reason() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(String(repeating: "rubbish", count: 100), to: "libStrategyRubbish.so")
        let error = #expect(throws: StrategyError.self) { try Library.open(file) }
        #expect(error?.strategy == file)
        #expect(error?.message == "the library can't be loaded: invalid ELF header")
    }

    @Test("A library that isn't trusted may be once that's put right")
    func retried() throws {
        let folder = try TemporaryFolder()
        try folder.install("Capped")
        let file = "\(folder.path)/libStrategyCapped.so"
        #expect(chmod(file, 0o777) == 0)
        #expect(throws: StrategyError.distrusted(file, .writer(.everybody))) { try Library.open(file) }
        #expect(chmod(file, 0o755) == 0)
        #expect(try Library.open(file).file == file)
    }

    @Test("The copy of a library that can't be used stays open, lest another is taken for it by its number")
    func keptOpen() throws {
        let folder = try TemporaryFolder()
        let name = "libStrategyKept\(getpid()).so"
        let file = try folder.write("rubbish", to: name)
        #expect(throws: StrategyError.self) { try Library.open(file) }
        let open = try #require(FilePath.names(in: "/proc/self/fd")).contains { number in
            var target = [CChar](repeating: 0, count: 300)
            return readlink("/proc/self/fd/\(number)", &target, target.count - 1) > 0
                && target.withUnsafeBytes { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
                    == "/memfd:\(name) (deleted)"
        }
        #expect(open)
    }
}
