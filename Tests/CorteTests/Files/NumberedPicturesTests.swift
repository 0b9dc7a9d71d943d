import Foundation
import StrategyTestSupport
import Testing

@Suite("Numbered pictures") struct NumberedPicturesTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    private func draw(_ size: String, _ more: String...) throws -> Command.Result {
        let result = try corte.run(["chart", "table", officialMatrix, "-o", "t.png", "--size", size] + more)
        #expect(result.code == 0, "\(result.errors)")
        return result
    }

    private var pictures: [String] { folder.contents.filter { $0.hasSuffix(".png") } }

    @Test("of an earlier run go when there are fewer, or one without a number; another's stay")
    func fewer() throws {
        _ = try draw("1920x700", "-q")
        let many = pictures
        #expect(many.count > 2)
        try folder.write("mine", to: "t-99.png")
        try folder.write("mine", to: "t-01.png")
        _ = try draw("1920x1080", "-q")
        let fewer = pictures
        #expect(fewer.count < many.count + 2)
        #expect(Set(["t-01.png", "t-99.png"]).isSubset(of: fewer))
        _ = try draw("1920x1080", "-q", "--focus", "O1")
        #expect(pictures == ["t-01.png", "t-99.png", "t.png"])
        #expect(!folder.contents.contains(".corte-manifest"))
    }

    @Test("that somebody changed are kept, and told")
    func changed() throws {
        _ = try draw("1920x700", "-q")
        let last = try #require(pictures.last)
        try folder.write("changed", to: "t-1.png")
        try folder.write("changed", to: last)
        let result = try draw("1920x1080", "--focus", "O1")
        #expect(result.errors.contains("\(last): isn't part of this any more"), "\(result.errors)")
        #expect(pictures == ["t-1.png", last, "t.png"])
        _ = try draw("1920x700", "-q")
        #expect(try folder.bytes("t-1.png.kept-1") == Data("changed".utf8))
    }
}
