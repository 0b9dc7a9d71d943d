import Testing

@testable import Ingest

@Suite("The encoding") struct TextEncodingTests {
    @Test("is UTF-8 where the bytes are valid") func utf8() {
        let bytes = Array("Programación".utf8)
        #expect(TextEncoding.decoded(bytes).encoding == .utf8)
        #expect(TextEncoding.decoded(bytes).bytes == bytes)
        #expect(TextEncoding.decoded([]).encoding == .utf8)
    }

    @Test("loses its mark") func mark() {
        let decoded = TextEncoding.decoded([0xEF, 0xBB, 0xBF, 0x61])
        #expect(decoded.encoding == .utf8WithMark)
        #expect(decoded.bytes == [0x61])
    }

    @Test("is Windows-1252 otherwise") func windows() {
        let decoded = TextEncoding.decoded([0x41, 0xF1, 0x6F, 0x20, 0x80, 0x93, 0x94, 0xD3])
        #expect(decoded.encoding == .windows1252)
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == "Año €\u{201C}\u{201D}Ó")
    }

    @Test("of Windows-1252 gives every byte a character") func everyByte() {
        let text = String(decoding: Windows1252.utf8(from: Array(0...255)), as: UTF8.self)
        #expect(text.unicodeScalars.count == 256)
        #expect(!text.unicodeScalars.contains("\u{FFFD}"))
        #expect(Set(text.unicodeScalars).count == 256)
    }
}
