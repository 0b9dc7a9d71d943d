import CSealedMemory
import Files
import Glibc
import StrategyTestSupport
import Testing

@testable import StrategyHost

@Suite struct SealedCopyTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func copy(_ text: String, size: Int? = nil, name: String = "name") throws -> SealedCopy? {
        let file = open(try folder.write(text, to: "file"), O_RDONLY | O_CLOEXEC)
        defer { close(file) }
        return SealedCopy.of(file, size: size ?? text.utf8.count, name: name)
    }

    @Test("The copy has the file's bytes and their digest")
    func bytes() throws {
        let copy = try #require(try copy("abc"))
        #expect(copy.withBytes { Digest.sha256(of: $0) } == Digest.sha256(of: "abc".utf8))
        #expect(FilePath.contents("/proc/self/fd/\(copy.descriptor)") == Array("abc".utf8))
    }

    @Test("The copy is sealed: not even its maker writes, shortens or lengthens it, or breaks the seal")
    func sealed() throws {
        let copy = try #require(try copy("abc"))
        #expect(sealed_memory_is_sealed(copy.descriptor) != 0)
        #expect(pwrite(copy.descriptor, "x", 1, 0) == -1)
        #expect(errno == EPERM)
        #expect(ftruncate(copy.descriptor, 1) == -1)
        #expect(ftruncate(copy.descriptor, 9) == -1)
        #expect(FilePath.contents("/proc/self/fd/\(copy.descriptor)") == Array("abc".utf8))
    }

    @Test("The copy isn't passed on to other programs")
    func closedOnExec() throws {
        let copy = try #require(try copy("abc"))
        #expect(fcntl(copy.descriptor, F_GETFD) & FD_CLOEXEC != 0)
    }

    @Test("The copy of an empty file is empty")
    func empty() throws {
        let copy = try #require(try copy(""))
        #expect(copy.withBytes { Digest.sha256(of: $0) } == Digest.sha256(of: []))
    }

    @Test("A file that became shorter since it was asked for its size has no copy")
    func shorter() throws {
        #expect(try copy("abc", size: 4) == nil)
        #expect(errno == 0)
    }

    @Test("A long name, of letters that take several bytes, is cut")
    func longName() throws {
        let copy = try #require(try copy("abc", name: String(repeating: "ñ", count: 300)))
        #expect(copy.size == 3)
    }
}
