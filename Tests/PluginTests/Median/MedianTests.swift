import StrategyTestSupport
import Testing

@Suite("The median in C") struct MedianTests {
    private func node(_ values: [Double?], weights: [Double]? = nil) throws -> Node {
        try Node(values, weights: weights, by: MedianModule.instance())
    }

    @Test(
        "is the middle child, or the mean of the two middle ones",
        arguments: [
            ([42], 42), ([1, 3], 2), ([3, 1, 2], 2), ([100, 22, 122, 90], 95), ([-5, 0, 7], 0), ([-3, -1], -2),
            ([9, 1, 8, 2, 7, 3], 5), ([0, 0, 0, 1], 0), ([1e308, 1.5e308], 1.25e308),
        ] as [([Double], Double)])
    func middle(values: [Double], median: Double) throws {
        #expect(try node(values).achievement == median)
    }

    @Test("is the reference's for the deck's first objective")
    func deck() throws {
        #expect(try node([100.93051178147982, 100, 176.9814814814815]).achievement == 100.93051178147982)
    }

    @Test("gives the middle child all of the node, or each of two a half")
    func shares() throws {
        let odd = try node([30, 10, 20])
        #expect(odd.shares == [0, 0, 1])
        #expect(odd.contributions == [0, 0, 20])
        let even = try node([40, 10, 30, 20])
        #expect(even.shares == [0, 0, 0.5, 0.5])
        #expect(even.contributions == [0, 0, 15, 10])
    }

    @Test("gives the share to the middle row among equal children")
    func ties() throws {
        #expect(try node([7, 7, 7]).shares == [0, 1, 0])
        #expect(try node([7, 7, 7, 7]).shares == [0, 0.5, 0.5, 0])
        #expect(try node([9, 7, 1, 7, 7]).shares == [0, 0, 0, 1, 0])
        #expect(try node([0, -0.0, 0]).shares == [0, 1, 0])
    }

    @Test("leaves missing children out, and without any there is no median")
    func missing() throws {
        let some = try node([nil, 10, nil, 90, 50, nil])
        #expect(some.achievement == 50)
        #expect(some.shares == [nil, 0, nil, 0, 1, nil])
        #expect(some.contributions == [nil, 0, nil, 0, 50, nil])
        let none = try node([nil, nil])
        #expect(none.achievement == nil)
        #expect(none.shares == [nil, nil])
    }

    @Test("doesn't look at weights, but for a weight of zero, which leaves a child out")
    func weights() throws {
        #expect(try node([10, 20, 90], weights: [1, 1, 1000]).achievement == 20)
        #expect(try node([10, 20, 90], weights: [1e-300, 5, 1e300]).achievement == 20)
        let left = try node([10, 20, 90], weights: [1, 0, 1])
        #expect(left.achievement == 50)
        #expect(left.shares == [0.5, 0, 0.5])
        let all = try node([10, 20], weights: [0, 0])
        #expect(all.achievement == nil)
        #expect(all.shares == [nil, nil])
    }

    @Test("agrees with sorting, whatever the values, and its contributions add up to it", arguments: 1...60)
    func sorted(count: Int) throws {
        let values: [Double?] = (0..<count).map { index in
            index * 7 % 5 == 3 ? nil : Double((index * 7919 + count * 104_729) % 263) / 2 - 20
        }
        let weights = (0..<count).map { Double($0 * 5 % 4) }
        let counted = zip(values, weights).compactMap { $1 > 0 ? $0 : nil }.sorted()
        let expected: Double? =
            counted.isEmpty
            ? nil : 0.5 * counted[(counted.count - 1) / 2] + 0.5 * counted[counted.count / 2]
        let node = try node(values, weights: weights)
        #expect(node.achievement == expected)
        #expect(node.contributions.compactMap(\.self).reduce(0, +) == expected ?? 0)
        #expect(node.shares.compactMap(\.self).reduce(0, +) == (expected == nil ? 0 : 1))
        #expect(zip(node.shares, values).allSatisfy { expected == nil || ($0 == nil) == ($1 == nil) })
        #expect(try self.node(values.reversed(), weights: weights.reversed()).achievement == expected)
    }
}
