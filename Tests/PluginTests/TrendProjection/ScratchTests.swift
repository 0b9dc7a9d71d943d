import Testing

@testable import TrendMethods

@Suite struct ScratchTests {
    @Test("A median is the middle of the sorted numbers, of few and of many", arguments: 1...100)
    func median(count: Int) {
        var state: UInt64 = UInt64(count)
        for variety in [2, 5, 1000] as [UInt64] {
            let numbers = (0..<count).map { _ -> Double in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Double((state >> 33) % variety) - Double(variety / 2)
            }
            let sorted = numbers.sorted()
            let half = count / 2
            let expected = count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
            let found = Scratch.median(of: count) { scratch in
                for (index, number) in numbers.enumerated() { scratch[index] = number }
            }
            #expect(found == expected)
        }
    }

    @Test(
        "Whether a median lies below a limit is told by counting, where it lies between the middles too",
        arguments: [
            ([3], 3, false), ([3], 3.5, true), ([1, 9, 2], 2, false), ([9, 1, 2], 3, true), ([1, 5], 3, false),
            ([5, 1], 3.5, true), ([1, 5], 1, false), ([1, 5], 6, true), ([4, 1, 8, 2], 3, false),
            ([8, 2, 1, 4], 3.1, true), ([2, 2, 2, 2], 2, false),
        ] as [([Double], Double, Bool)])
    func below(numbers: [Double], limit: Double, isBelow: Bool) {
        var copy = numbers
        let found = copy.withUnsafeMutableBufferPointer { Scratch.isMedian(of: $0, below: limit) }
        #expect(found == isBelow)
    }
}
