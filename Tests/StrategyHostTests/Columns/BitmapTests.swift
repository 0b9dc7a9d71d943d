import Testing

@testable import StrategyHost

@Suite struct BitmapTests {
    @Test("Bits are least significant first")
    func order() {
        #expect(Bitmap([true, false, false, true]).bytes == [0b1001])
        #expect(Bitmap([Bool](repeating: false, count: 8) + [true]).bytes == [0, 1])
    }

    @Test("What lies behind the last element is zero", arguments: [0, 1, 7, 8, 9, 64, 65])
    func tail(count: Int) {
        let bitmap = Bitmap(repeating: true, count: count)
        #expect(bitmap.trueCount == count)
        #expect(bitmap.bytes.count == (count + 7) / 8)
        #expect(Bitmap(bytes: [UInt8](repeating: 0xFF, count: (count + 7) / 8), count: count) == bitmap)
    }

    @Test("A bit can be set and cleared")
    func writing() {
        var bitmap = Bitmap(repeating: false, count: 10)
        bitmap[9] = true
        #expect(bitmap[9])
        #expect(!bitmap[8])
        bitmap[9] = false
        #expect(bitmap.trueCount == 0)
    }
}
