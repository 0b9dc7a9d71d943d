import Glibc
import StrategyTestSupport
import Testing

@testable import Files

@Suite struct FilePathTests {
    @Test("A slash separates folders also before a mark that is put on letters")
    func mark() {
        let path = "/a/b/\u{301}lib.so"
        #expect(FilePath.folder(of: path).utf8.elementsEqual("/a/b".utf8))
        #expect(FilePath.name(of: path).utf8.elementsEqual("\u{301}lib.so".utf8))
        #expect(FilePath.hasFolder("a/\u{301}b"))
        #expect(!FilePath.hasFolder("ab"))
    }

    @Test("A pipe, a folder, a link to nothing, and a file above the limit have no contents, and nobody waits")
    func noContents() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo("\(folder.path)/pipe", 0o600) == 0)
        try folder.link("dangling", to: "none")
        for name in ["pipe", "", "dangling", "none"] { #expect(FilePath.contents("\(folder.path)/\(name)") == nil) }
        let file = try folder.write("four", to: "file")
        #expect(FilePath.contents(file, limit: 4) == Array("four".utf8))
        #expect(FilePath.contents(file, limit: 3) == nil)
    }

    @Test(
        "A path has a folder and a name",
        arguments: [("/a/b.so", "/a", "b.so"), ("/b", "/", "b"), ("b", ".", "b"), ("./b", ".", "b")])
    func parts(path: String, folder: String, name: String) {
        #expect(FilePath.folder(of: path) == folder)
        #expect(FilePath.name(of: path) == name)
    }

    @Test("A link leads to its file, and nothing to nothing")
    func canonical() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("", to: "file")
        try folder.link("link", to: file)
        #expect(FilePath.canonical("\(folder.path)/link") == FilePath.canonical(file))
        #expect(FilePath.canonical("\(folder.path)/none") == nil)
    }

    @Test("Names come sorted by their bytes, and a folder that isn't there has none")
    func names() throws {
        let folder = try TemporaryFolder()
        for name in ["b", "a", "C"] { try folder.write("", to: name) }
        #expect(FilePath.names(in: folder.path) == ["C", "a", "b"])
        #expect(FilePath.names(in: "\(folder.path)/none") == nil)
    }
}
