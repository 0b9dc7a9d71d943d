import Testing

@testable import Ingest

@Suite struct ByteWordTests {
    /// Bytes of every value, in an order that repeats nothing within a word.
    private static let bytes = (0..<200).map { UInt8(truncatingIfNeeded: 37 * $0 + 11) }

    @Test(arguments: [0, 1, 35, 45, 128, 200, 255])
    func `Bytes below a limit are marked, and none behind the last`(limit: Int) {
        let limit = UInt8(limit)
        for index in 0...Self.bytes.count {
            let marks = ByteWord.marks(Self.bytes.span, at: index, below: limit)
            for offset in 0..<64 {
                let place = index + offset
                let expected = place < Self.bytes.count && Self.bytes[place] < limit
                #expect((marks >> UInt64(offset)) & 1 == (expected ? 1 : 0), "\(index) + \(offset)")
            }
        }
    }

    @Test func `A word has its first byte lowest, and ones where there is no byte`() {
        let bytes: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8, 9]
        #expect(load(bytes, at: 0) == 0x0807_0605_0403_0201)
        #expect(load(bytes, at: 1) == 0x0908_0706_0504_0302)
        #expect(load(bytes, at: 7) == 0xFFFF_FFFF_FFFF_0908)
        #expect(load(bytes, at: 9) == .max)
    }

    @Test func `Up to sixteen bytes are the same only where each of them is`() {
        let text = Array("U000001,2024Q1,O1,I001".utf8)
        for count in 0...16 {
            let pair = ByteWord.Pair(text.span, at: 0, count: count)
            #expect(isEqual(pair, text, from: 0))
            for place in 0..<text.count {
                var other = text
                other[place] ^= 1
                #expect(isEqual(pair, other, from: 0) == (place >= count), "\(count), \(place)")
            }
        }
    }

    @Test func `Of more bytes a pair has the first sixteen, from any place`() {
        let text = Array("ab-U000001,2024Q1,O1,I001".utf8)
        let pair = ByteWord.Pair(text.span, at: 3, count: 22)
        let other = Array("U000001,2024Q1,O9,J777".utf8)
        #expect(isEqual(pair, other, from: 0))
        #expect(!isEqual(pair, other, from: 1))
    }

    /// What may stand in front of a cell and behind it.
    private static let surroundings = [
        ("", ""), (",", "\n"), ("O1,1.5,", ",2.25"), ("........", "........"), ("12", "345"),
    ]

    @Test(arguments: ["7", "42", "1234567", "12345678", "0.5", "3.25", ".75", "123456.7", "00000.05"])
    func `Digits with a mark give a number and its decimals, whatever stands around them`(text: String) {
        let digits = text.filter(\.isNumber)
        let decimals = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 }
        for (before, behind) in Self.surroundings {
            let number = number(text, after: before, before: behind)
            #expect(number?.significand == UInt64(digits), "\(before)|\(behind)")
            #expect(number?.decimals == decimals ?? -1, "\(before)|\(behind)")
        }
    }

    @Test(arguments: ["-1", "1 2", "1,5", "1.2.3", "1e5", ".", "12a", "..", "1234567/", ":1234567"])
    func `What else stands in a cell is no such number`(text: String) {
        for (before, behind) in Self.surroundings { #expect(number(text, after: before, before: behind) == nil) }
    }

    private func number(
        _ text: String, after before: String, before behind: String
    ) -> (significand: UInt64, decimals: Int)? {
        let bytes = Array((before + text + behind).utf8)
        return ByteWord.number(
            bytes.span, endingAt: before.utf8.count + text.utf8.count, count: text.utf8.count, mark: UInt8(ascii: "."))
    }

    // Expectations can't take spans apart.
    private func load(_ bytes: [UInt8], at index: Int) -> UInt64 { ByteWord.load(bytes.span, at: index) }

    private func isEqual(_ pair: ByteWord.Pair, _ bytes: [UInt8], from index: Int) -> Bool {
        pair.isEqual(bytes.span, from: index)
    }
}
