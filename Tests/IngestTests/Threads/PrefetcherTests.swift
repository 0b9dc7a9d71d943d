import Synchronization
import Testing

@testable import Ingest

@Suite("A prefetcher") struct PrefetcherTests {
    private struct Stop: Error, Equatable {}

    /// The whole numbers up to one, and then an end or an error; made so many, as far as it's known.
    private final class Numbers: Sendable {
        let made = Atomic<Int>(0)
        private let count: Int
        private let fails: Bool

        init(_ count: Int, fails: Bool = false) { (self.count, self.fails) = (count, fails) }

        func next() throws(Stop) -> Int? {
            let number = made.add(1, ordering: .relaxed).oldValue
            if number < count { return number }
            if fails { throw Stop() }
            return nil
        }
    }

    @Test("hands on all in order, and nothing after the end", arguments: [false, true]) func order(isAhead: Bool) throws
    {
        let numbers = Numbers(1000)
        let prefetcher = Prefetcher(isAhead: isAhead) { () throws(Stop) in try numbers.next() }
        for number in 0..<1000 { #expect(try prefetcher.next() == number) }
        #expect(try prefetcher.next() == nil)
        #expect(try prefetcher.next() == nil)
    }

    @Test("tells of an error where its turn is", arguments: [false, true]) func error(isAhead: Bool) throws {
        let numbers = Numbers(5, fails: true)
        let prefetcher = Prefetcher(isAhead: isAhead) { () throws(Stop) in try numbers.next() }
        for number in 0..<5 { #expect(try prefetcher.next() == number) }
        #expect(throws: Stop()) { try prefetcher.next() }
    }

    @Test("makes a few ahead, and no more once nobody takes them") func lead() throws {
        let numbers = Numbers(.max)
        var prefetcher: Prefetcher? = Prefetcher(isAhead: true) { () throws(Stop) in try numbers.next() }
        for number in 0..<10 { #expect(try prefetcher?.next() == number) }
        prefetcher = nil
        let made = numbers.made.load(ordering: .relaxed)
        // Those that wait, and one that waits for room.
        #expect((10...14).contains(made))
    }
}
