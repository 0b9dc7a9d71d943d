import Testing

@testable import Measurement

@Suite("The low-discrepancy sequence") struct LowDiscrepancySequenceTests {
    @Test("is the same for the same seed, and another for another")
    func seed() {
        let first = LowDiscrepancySequence(dimensions: 5, seed: 7)
        #expect(first[100] == LowDiscrepancySequence(dimensions: 5, seed: 7)[100])
        #expect(first[100] != LowDiscrepancySequence(dimensions: 5, seed: 8)[100])
    }

    @Test("stays in the cube")
    func cube() {
        let sequence = LowDiscrepancySequence(dimensions: 300, seed: 1)
        #expect((0..<2000).allSatisfy { sequence[$0].allSatisfy { $0 >= 0 && $0 < 1 } })
        #expect(sequence[1].count == 300)
    }

    @Test("fills each dimension far more evenly than chance would", arguments: [1, 15, 60])
    func even(dimensions: Int) {
        let sequence = LowDiscrepancySequence(dimensions: dimensions, seed: 3)
        let count = 4096
        var sums = Array(repeating: 0.0, count: dimensions)
        for index in 0..<count { sums = zip(sums, sequence[index]).map(+) }
        // Chance would stray by 0.0045 in one standard deviation.
        #expect(sums.allSatisfy { abs($0 / Double(count) - 0.5) < 0.003 })
    }

    @Test("fills the squares of neighbouring dimensions evenly")
    func squares() {
        let sequence = LowDiscrepancySequence(dimensions: 15, seed: 1)
        for dimension in 0..<14 {
            var counts = Array(repeating: 0, count: 16)
            for index in 0..<16_000 {
                let point = sequence[index]
                counts[Int(point[dimension] * 4) * 4 + Int(point[dimension + 1] * 4)] += 1
            }
            // Chance would give each of the 16 squares 1,000, give or take 31 in one standard deviation.
            #expect(counts.allSatisfy { (950...1050).contains($0) }, "\(dimension): \(counts)")
        }
    }

    @Test("of no dimensions has points without coordinates")
    func empty() { #expect(LowDiscrepancySequence(dimensions: 0, seed: 1)[3].isEmpty) }
}
