import Files
import Testing

/// Against the examples of FIPS 180-4.
@Suite struct DigestTests {
    @Test("The digest is the standard's")
    func known() {
        #expect(
            Digest.sha256(of: "abc".utf8) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Digest.sha256(of: []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test("Memory has the digest of its bytes")
    func memory() {
        let bytes = Array("abc".utf8)
        #expect(bytes.withUnsafeBytes { Digest.sha256(of: $0) } == Digest.sha256(of: bytes))
    }
}
