import StrategyABI
import Testing

@testable import StrategyKit

@Suite struct TextTests {
    private func written(_ text: String, capacity: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0xAA, count: capacity + 4)
        bytes.withUnsafeMutableBytes { buffer in
            guard let start = buffer.baseAddress else { return }
            text.write(to: start, capacity: capacity)
        }
        return bytes
    }

    @Test("Text that fits ends in NUL, and nothing behind is touched")
    func fits() {
        #expect(written("ab", capacity: 3) == Array("ab".utf8) + [0] + [0xAA, 0xAA, 0xAA, 0xAA])
        #expect(written("", capacity: 1).prefix(2) == [0, 0xAA])
    }

    @Test("Text that doesn't fit is cut between characters")
    func cut() {
        #expect(written("abc", capacity: 3).prefix(4) == [97, 98, 0, 0xAA])
        #expect(written("añ", capacity: 3).prefix(3) == [97, 0, 0xAA])
        #expect(Array(written("añ", capacity: 4).prefix(4)) == [97, 195, 177, 0])
    }

    @Test("A name equals its text, by bytes")
    func equality() {
        Array("añb".utf8CString).withUnsafeBufferPointer { bytes in
            #expect(corte_text(bytes: bytes.baseAddress, length: 4).equals("añb"))
            #expect(corte_text(bytes: bytes.baseAddress, length: 3).equals("añ"))
            #expect(!corte_text(bytes: bytes.baseAddress, length: 3).equals("añb"))
        }
        #expect(corte_text(bytes: nil, length: 0).equals(""))
    }
}
