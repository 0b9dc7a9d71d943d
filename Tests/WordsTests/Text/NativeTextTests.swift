import Testing
import Words

@Suite("Names of files as the system has them")
struct NativeTextTests {
    @Test(
        "come back byte by byte, whatever they hold",
        arguments: [
            Array("matriz.csv".utf8), Array("añó 😀".utf8), [0x61, 0xF1, 0x6F], [0xFF, 0xFE, 0x80], [0xC3],
            [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF4, 0x8F, 0xBE, 0x80], [0xF4, 0x8F, 0xBF, 0xBF],
            [0xF4, 0x90, 0x80, 0x80], Array("e\u{301}".utf8), [], Array(1...255),
        ])
    func roundTrip(bytes: [UInt8]) {
        #expect(NativeText.bytes(of: NativeText.decode(bytes)) == bytes)
    }

    @Test("come back from every pair of bytes")
    func pairs() {
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max
            where NativeText.bytes(of: NativeText.decode([first, second])) != [first, second] {
                Issue.record("\(first) \(second)")
            }
        }
    }

    @Test("are the text that they spell where they spell one")
    func text() {
        #expect(NativeText.decode(Array("Gestión.csv".utf8)) == "Gestión.csv")
        #expect(Array("Gestión.csv".nativePath.dropLast().map { UInt8(bitPattern: $0) }) == Array("Gestión.csv".utf8))
    }

    @Test("show bytes that are no text by their number")
    func shown() {
        #expect(NativeText.decode([0x61, 0xF1, 0x6F]).visible == #"a\xF1o"#)
    }

    @Test("differ where only their bytes do")
    func different() {
        #expect(NativeText.decode([0xF1]) != NativeText.decode([0xF2]))
    }

    @Test("are read up to their NUL")
    func pointer() {
        let name: [CChar] = [0x61, -15, 0x6F, 0, 0x62]
        #expect(
            unsafe name.withUnsafeBufferPointer { String(nativePath: $0.baseAddress!) }.nativePath == [
                0x61, -15, 0x6F, 0,
            ])
    }
}
