import Testing

@testable import StrategyHost

@Suite struct MoveTests {
    @Test(
        "What is moved is gone where it was, and nothing beyond it, at the borders between blocks too",
        arguments: [0, 1, 16_383, 16_384, 16_385, 49_152, 1_000_003])
    func move(count: Int) {
        let original = (0...count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 9 | 1) }
        var source = original
        var target = [UInt8](repeating: 0, count: count + 1)
        source.withUnsafeMutableBytes { source in
            target.withUnsafeMutableBytes { target in
                guard let from = source.baseAddress, let to = target.baseAddress else { return }
                from.move(to: to, count: count)
            }
        }
        #expect(target == original.dropLast() + [0])
        #expect(source == [UInt8](repeating: 0, count: count) + original.suffix(1))
    }
}
