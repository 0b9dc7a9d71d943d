import Testing

@testable import StrategyHost

/// From nothing to more than a core takes at once, at the borders between pieces and blocks too.
@Suite struct LargeCopyTests {
    private static let counts = [0, 1, 16_384, 16_385, 524_288, 524_289, 786_432, 3_000_001]

    private func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 9 | 1) }
    }

    @Test("Every byte is copied, and none beyond", arguments: counts)
    func copy(count: Int) {
        let source = bytes(count + 1)
        var target = [UInt8](repeating: 0, count: count + 1)
        source.withUnsafeBytes { source in
            target.withUnsafeMutableBytes { target in
                guard let from = source.baseAddress, let to = target.baseAddress else { return }
                LargeCopy.copy(from, to: to, count: count)
            }
        }
        #expect(target == source.dropLast() + [0])
    }

    @Test("What is moved is gone where it was", arguments: counts)
    func move(count: Int) {
        let original = bytes(count + 1)
        var source = original
        var target = [UInt8](repeating: 0, count: count + 1)
        source.withUnsafeMutableBytes { source in
            target.withUnsafeMutableBytes { target in
                guard let from = source.baseAddress, let to = target.baseAddress else { return }
                LargeCopy.move(from, to: to, count: count)
            }
        }
        #expect(target == original.dropLast() + [0])
        #expect(source == [UInt8](repeating: 0, count: count) + original.suffix(1))
    }

    @Test("Every byte is cleared, and none beyond", arguments: counts)
    func clear(count: Int) {
        var target = [UInt8](repeating: 7, count: count + 1)
        target.withUnsafeMutableBytes { target in
            if let start = target.baseAddress { LargeCopy.clear(start, count: count) }
        }
        #expect(target == [UInt8](repeating: 0, count: count) + [7])
    }
}
