import Testing

@testable import ChartKit

@Suite struct LinearScaleTests {
    private let scale = LinearScale(domain: 0...200, range: 100...500)

    @Test func `the ends of the domain map to the ends of the range`() {
        #expect(scale.position(of: 0) == 100)
        #expect(scale.position(of: 200) == 500)
        #expect(scale.position(of: 100) == 300)
    }

    @Test func `a value off the axis maps past its end`() {
        #expect(scale.position(of: 250) == 600)
        #expect(scale.position(of: -50) == 0)
    }

    @Test func `a clamped position stays on the axis`() {
        #expect(scale.clampedPosition(of: 1000) == 500)
        #expect(scale.clampedPosition(of: -1) == 100)
        #expect(scale.clampedPosition(of: 22.5) == 145)
    }

    @Test func `the ends belong to the axis`() {
        #expect(scale.contains(0))
        #expect(scale.contains(200))
        #expect(!scale.contains(200.01))
        #expect(!scale.contains(-0.01))
    }

    @Test func `an empty domain maps to the start of the range`() {
        #expect(LinearScale(domain: 5...5, range: 10...20).position(of: 7) == 10)
    }
}
