import StrategyTestSupport
import Testing

@testable import StrategyHost

@Suite struct FilePathTests {
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
        #expect(FilePath.names(in: "\(folder.path)/none") == [])
    }
}
