import StrategyTestSupport
import Testing

@testable import StrategyHost

/// Against the examples of FIPS 180-4.
@Suite struct DigestTests {
    @Test("The digest is the standard's")
    func known() {
        #expect(
            Digest.sha256(of: "abc".utf8) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Digest.sha256(of: []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test("A file's digest is that of its bytes, and a missing file has none")
    func file() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("abc", to: "file")
        #expect(Digest.sha256(ofFile: file) == Digest.sha256(of: "abc".utf8))
        #expect(Digest.sha256(ofFile: "\(folder.path)/none") == nil)
    }
}
