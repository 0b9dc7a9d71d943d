import TestSupport
import Testing

@Suite struct PNGReaderTests {
    /// A file of one red pixel, from the outside.
    private static let red: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00,
        0x00,
        0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0x90, 0x77, 0x53, 0xDE, 0x00, 0x00, 0x00, 0x0C,
        0x49,
        0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0xCF, 0xC0, 0x00, 0x00, 0x03, 0x01, 0x01, 0x00, 0xC9, 0xFE, 0x92,
        0xEF,
        0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]

    @Test func `a file has its chunks and its pixels`() throws {
        let file = try PNGReader(Self.red)
        #expect(file.chunks.map(\.type) == ["IHDR", "IDAT", "IEND"])
        #expect(try file.picture().pixels == [0xFF0000])
    }

    @Test func `another signature isn't PNG`() {
        #expect(throws: PNGReader.Failure.signature) { try PNGReader(Array("GIF89a".utf8)) }
        #expect(throws: PNGReader.Failure.signature) { try PNGReader([]) }
    }

    @Test(arguments: [20, 40, 60, 68])
    func `a file that ends early is found out`(count: Int) {
        #expect(throws: PNGReader.Failure.truncated) { try PNGReader(Array(Self.red.prefix(count))) }
    }

    @Test(arguments: [(16, "IHDR"), (45, "IDAT"), (68, "IEND")])
    func `a changed byte is found out`(index: Int, type: String) {
        var bytes = Self.red
        bytes[index] ^= 1
        #expect(throws: PNGReader.Failure.checksum(type)) { try PNGReader(bytes) }
    }

    @Test func `numbers have the highest byte first`() {
        #expect(PNGReader.number([0, 0, 0x16, 0x25]) == 5669)
    }
}
