import Testing

@testable import CairoCanvas

@Suite struct RecentCacheTests {
    @Test func `a value is made once`() {
        var cache = RecentCache<Int, Int>(capacity: 4)
        var made = 0
        for _ in 0..<3 {
            let value = cache.value(for: 7) {
                made += 1
                return 49
            }
            #expect(value == 49)
        }
        #expect(made == 1)
    }

    @Test func `it never holds more than twice its capacity`() {
        var cache = RecentCache<Int, Int>(capacity: 4)
        for key in 0..<100 {
            _ = cache.value(for: key) { key }
            #expect(cache.count <= 8)
        }
    }

    @Test func `what is used again stays`() {
        var cache = RecentCache<Int, Int>(capacity: 2)
        var made = 0
        for key in 1..<50 {
            _ = cache.value(for: key) { key }
            _ = cache.value(for: 0) {
                made += 1
                return 0
            }
        }
        #expect(made == 1)
    }

    @Test func `what wasn't used for long is made again`() {
        var cache = RecentCache<Int, Int>(capacity: 2)
        for key in 0..<6 { _ = cache.value(for: key) { key } }
        #expect(cache.value(for: 0) { -1 } == -1)
    }
}
