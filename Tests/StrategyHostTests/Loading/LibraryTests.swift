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
        #expect(#expect(throws: StrategyError.self) { try Library.open(folder.path) }?.code == .unavailable)
    }
}
