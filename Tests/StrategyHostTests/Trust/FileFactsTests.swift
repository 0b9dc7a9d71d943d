import Glibc
import StrategyTestSupport
import Testing

@testable import StrategyHost

@Suite("Access control lists") struct FileFactsTests {
    private let folder: TemporaryFolder
    /// A file in a folder within the temporary one.
    private let file: String

    init() throws {
        folder = try TemporaryFolder()
        #expect(mkdir("\(folder.path)/inner", 0o755) == 0)
        file = try folder.write("bytes", to: "inner/file")
    }

    private func allow(_ entries: String, _ path: String) throws {
        try Toolchain.run(try #require(Toolchain.program("setfacl")), ["-m", entries, path])
    }

    private func problem() -> StrategyError? {
        do throws(StrategyError) {
            _ = try TrustedFile.open(file)
            return nil
        } catch {
            return error
        }
    }

    @Test("A file without one has its mode's writers")
    func mode() {
        #expect(FileFacts(path: file)?.writers == [])
        #expect(chmod(file, 0o666) == 0)
        #expect(FileFacts(path: file)?.writers == [.everybody, .group(getegid())])
    }

    @Test("A file that a named user may change is refused, and isn't any more once its advice was taken")
    func user() throws {
        try allow("u:4242:rw", file)
        #expect(problem()?.description == "strategy '\(file)': user 4242 can change it; run chmod g-w \(file)")
        #expect(chmod(file, 0o644) == 0)
        #expect(FileFacts(path: file)?.writers == [])
        #expect(problem() == nil)
    }

    @Test("A file that a named group may change is refused")
    func group() throws {
        try allow("g:4242:rw", file)
        #expect(problem()?.message == "every member of group 4242 can change it")
    }

    @Test(
        "What the mask takes away isn't a right, and what only reads is none",
        arguments: ["u:4242:rw,m::r", "u:4242:r"])
    func harmless(entries: String) throws {
        try allow(entries, file)
        #expect(problem() == nil)
    }

    @Test("The group's bits are the mask: a group without the right isn't told")
    func mask() throws {
        try allow("u:0:rw", file)
        #expect(FileFacts(path: file)?.writers == [.user(0)])
        #expect(problem() == nil)
    }

    @Test("Folders have them too, the file's own and those above", arguments: ["/inner", ""])
    func folders(which: String) throws {
        let path = folder.path + which
        try allow("u:4242:rwx", path)
        #expect(problem()?.message == "it lies in \(path), which user 4242 can change")
    }
}
