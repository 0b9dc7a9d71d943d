import Testing

@testable import ChartKit

@Suite struct TicksTests {
    @Test func `ticks are the multiples of the step, ends included`() {
        #expect(Ticks.every(50, in: 0...200) == [0, 50, 100, 150, 200])
    }

    @Test func `a range that starts between two multiples starts at the next one`() {
        #expect(Ticks.every(25, in: 30...90) == [50, 75])
        #expect(Ticks.every(10, in: -25...5) == [-20, -10, 0])
    }

    @Test func `a range between two multiples has no tick`() {
        #expect(Ticks.every(100, in: 10...90).isEmpty)
    }

    @Test(arguments: [0, -5.0])
    func `a step that doesn't rise gives no ticks`(step: Double) {
        #expect(Ticks.every(step, in: 0...10).isEmpty)
    }

    @Test func `no error adds up along the axis`() {
        #expect(Ticks.every(0.1, in: 0...1).last == 1)
        #expect(Ticks.every(0.1, in: 0...1).count == 11)
    }
}
