import Foundation
import Testing

@testable import StrategyConformance

@Suite("The time that a module takes") struct BusyTimeTests {
    @Test("Sleeping counts, as the host waits for it")
    func sleeping() { #expect(BusyTime.measure { usleep(30_000) } >= .milliseconds(25)) }

    @Test("Work counts, and is no more than the time that passes")
    func working() {
        var busy = Duration.zero
        let passed = ContinuousClock().measure {
            busy = BusyTime.measure {
                let end = ContinuousClock.now + .milliseconds(30)
                while ContinuousClock.now < end {}
            }
        }
        #expect(busy > .zero)
        #expect(busy <= passed)
    }
}
