import Testing

@testable import StrategyHost

@Suite struct GuardedTests {
    private struct Failure: Error {}

    @Test("Many threads at once don't lose a change")
    func threads() async {
        let count = Guarded(0)
        await withTaskGroup { group in
            for _ in 0..<50 { group.addTask { for _ in 0..<200 { count.withLock { $0 += 1 } } } }
        }
        #expect(count.withLock { $0 } == 10_000)
    }

    @Test("An error lets the next one in")
    func error() {
        let value = Guarded([1])
        #expect(throws: Failure.self) {
            try value.withLock { numbers in
                numbers.append(2)
                throw Failure()
            }
        }
        #expect(value.withLock { $0 } == [1, 2])
    }
}
