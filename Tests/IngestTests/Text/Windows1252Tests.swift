import Testing

@testable import Ingest

@Suite("Windows-1252") struct Windows1252Tests {
    private func text(_ bytes: [UInt8]) -> String {
        String(decoding: Windows1252.utf8(from: bytes), as: UTF8.self)
    }

    @Test("is ASCII below 0x80") func ascii() {
        #expect(Windows1252.utf8(from: Array(0..<0x80)) == Array(0..<0x80))
    }

    @Test("is Latin-1 from 0xA0 on") func latin1() {
        #expect(text([0xA0, 0xBF, 0xC1, 0xE1, 0xF1, 0xFC, 0xFF]) == "\u{A0}¿ÁáñüÿX".dropLast())
    }

    @Test(
        "has typographic characters between",
        arguments: [
            (UInt8(0x80), "€"), (0x85, "…"), (0x8A, "Š"), (0x91, "‘"), (0x92, "’"), (0x93, "“"), (0x94, "”"),
            (0x95, "•"), (0x96, "–"),
            (0x97, "—"), (0x99, "™"), (0x9F, "Ÿ"),
        ])
    func typography(byte: UInt8, character: String) {
        #expect(text([byte]) == character)
    }

    @Test("leaves its five holes as control characters", arguments: [UInt8(0x81), 0x8D, 0x8F, 0x90, 0x9D])
    func holes(byte: UInt8) {
        #expect(text([byte]).unicodeScalars.map(\.value) == [UInt32(byte)])
    }
}
