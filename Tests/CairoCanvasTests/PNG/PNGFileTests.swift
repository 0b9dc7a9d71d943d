import Testing

@testable import CairoCanvas

@Suite struct PNGFileTests {
    @Test func `a file starts with the signature`() {
        #expect(PNGFile().bytes == [0x89] + Array("PNG\r\n\u{1A}\n".utf8))
    }

    @Test func `the last chunk is the one that every file has`() {
        var file = PNGFile()
        file.append("IEND", [])
        #expect(Array(file.bytes.suffix(12)) == [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
    }

    @Test(
        arguments: [(0, [0, 0, 0, 0]), (5669, [0, 0, 0x16, 0x25]), (0x0102_0304, [1, 2, 3, 4])] as [(Int, [UInt8])])
    func `numbers have four bytes, the highest first`(number: Int, bytes: [UInt8]) {
        #expect(PNGFile.number(number) == bytes)
    }
}
