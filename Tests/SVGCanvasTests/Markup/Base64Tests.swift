import Testing

@testable import SVGCanvas

@Suite struct Base64Tests {
    /// RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func `texts are those of the standard`(plain: String, encoded: String) {
        #expect(Base64.text(Array(plain.utf8)) == encoded)
    }

    @Test func `every byte has a text`() {
        let text = Base64.text(Array(0...255))
        #expect(text.hasPrefix("AAECAwQFBgcICQoL"))
        #expect(text.hasSuffix("+fr7/P3+/w=="))
        #expect(text.utf8.count == 344)
    }
}
