import Testing

@testable import Ingest

@Suite("An ordered pipeline") struct OrderedPipelineTests {
    private struct Stop: Error, Equatable { var number: Int }

    private func run(
        _ count: Int, threads: Int, work: @escaping @Sendable (Int) throws -> Int, merge: (Int) throws -> Void
    ) throws {
        let pipeline = OrderedPipeline<Int, Int, Int>(threads: threads) { source, item in
            guard source < count else { return false }
            item = source
            source += 1
            return true
        }
        try pipeline.run(0, makeItem: { 0 }, makeWork: { { try work($0) } }, merge: merge)
    }

    @Test("hands on in order what threads finish in any order", arguments: [0, 1, 2, 5]) func order(threads: Int) throws
    {
        var merged: [Int] = []
        try run(
            500, threads: threads,
            work: { number in
                var sum = 0
                for index in 0..<((number * 7919) % 5000) { sum ^= index }
                return sum == -1 ? sum : number
            }, merge: { merged.append($0) })
        #expect(merged == Array(0..<500))
    }

    @Test("ends with the first error in the order of the items", arguments: [0, 1, 3]) func firstError(threads: Int) {
        var merged: [Int] = []
        let error = #expect(throws: Stop.self) {
            try run(
                100, threads: threads,
                work: { number in
                    if number % 10 == 7 { throw Stop(number: number) }
                    return number
                }, merge: { merged.append($0) })
        }
        #expect(error == Stop(number: 7))
        #expect(merged == Array(0..<7))
    }

    @Test("stops where the merging fails, and has nothing to do with nothing") func merging() throws {
        #expect(throws: Stop(number: 3)) {
            try run(1000, threads: 2, work: { $0 }, merge: { if $0 == 3 { throw Stop(number: 3) } })
        }
        for threads in [0, 2] {
            try run(0, threads: threads, work: { $0 }, merge: { _ in Issue.record("there's nothing to merge") })
        }
    }
}
