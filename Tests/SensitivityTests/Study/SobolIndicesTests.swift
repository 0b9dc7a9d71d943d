import MeasurementTestSupport
import StrategyTestSupport
import Testing

@testable import Sensitivity

@Suite("Sobol' indices") struct SobolIndicesTests {
    /// The indices of a function of two factors with equally likely choices.
    private func indices(_ sizes: [Int], _ value: (Int, Int) -> Double?) -> SobolIndices {
        let design = FactorDesign(masses: sizes.map { size in (0..<size).map { _ in 1 / Double(size) } })
        let runs = 0..<design.count
        return SobolIndices(
            runs.map { value(design.choice(of: $0, factor: 0), design.choice(of: $0, factor: 1)) },
            masses: runs.map(design.mass), design: design)
    }

    @Test("of a sum are the parts of the variance, with nothing between them")
    func additive() {
        // X is 0, 1, 2 with variance 2/3; 3 Y is 0, 3 with variance 9/4.
        let sum = indices([3, 2]) { Double($0 + 3 * $1) }
        #expect(isClose(sum.mean, 2.5, 1e-15))
        #expect(isClose(sum.variance, 2.0 / 3 + 9.0 / 4, 1e-15))
        #expect(isClose(sum.first[0], 8.0 / 35, 1e-14))
        #expect(isClose(sum.first[1], 27.0 / 35, 1e-14))
        #expect(isClose(sum.total[0], 8.0 / 35, 1e-14))
        #expect(isClose(sum.total[1], 27.0 / 35, 1e-14))
    }

    @Test("of a product show the interaction in the total")
    func interaction() {
        // XY over {0, 1} each: mean 1/4, variance 3/16; E(Y|X) is 0 or 1/2, variance 1/16; V(Y|other) is 0 or 1/4, mean 1/8.
        let product = indices([2, 2]) { Double($0 * $1) }
        #expect(product.variance == 3.0 / 16)
        #expect(isClose(product.first[0], 1.0 / 3, 1e-15))
        #expect(isClose(product.first[1], 1.0 / 3, 1e-15))
        #expect(isClose(product.total[0], 2.0 / 3, 1e-15))
        #expect(isClose(product.total[1], 2.0 / 3, 1e-15))
    }

    @Test("of the exclusive or are all interaction")
    func exclusiveOr() {
        let either = indices([2, 2]) { Double(($0 + $1) % 2) }
        #expect(either.first == [0, 0])
        #expect(either.total == [1, 1])
    }

    @Test("are 0 without variance, and rounding is none")
    func noVariance() {
        let constant = indices([3, 2]) { _, _ in 100 }
        #expect(constant.variance == 0)
        #expect(constant.mean == 100)
        #expect(constant.first == [0, 0])
        #expect(constant.total == [0, 0])
        #expect(constant.effects == [.none, .none])
        let rounded = indices([3, 2]) { first, _ in first == 0 ? 100 : 100.00000000000004 }
        #expect(rounded.variance == 0)
        #expect(rounded.total == [0, 0])
    }

    @Test("of a factor that changes nothing are exactly 0")
    func idle() {
        let one = indices([3, 2]) { first, _ in Double(first) }
        #expect(one.first[1] == 0)
        #expect(one.total == [1, 0])
        #expect(one.effects == [.moves, .none])
    }

    @Test("aren't given where a combination of choices with values has none, and mean and variance are of the rest")
    func holes() {
        // Of XY over {0, 1, 2} x {0, 1}, the last is missing.
        let rest = indices([3, 2]) { $0 == 2 && $1 == 1 ? nil : Double($0 * $1) }
        #expect(isClose(rest.mean, 0.2, 1e-15))
        #expect(isClose(rest.variance, 0.16, 1e-14))
        #expect(rest.first == [nil, nil])
        #expect(rest.total == [nil, nil])
        #expect(rest.indexed == nil)
    }

    @Test("of a factor that moves nothing are 0 whatever is missing")
    func idleWithHoles() {
        let rest = indices([3, 2]) { first, second in first == 2 && second == 1 ? nil : Double(first) }
        #expect(rest.effects == [.moves, .none])
        #expect(rest.first == [nil, 0])
        #expect(rest.total == [nil, 0])
    }

    @Test("are those of the design without the choices that have no value at all")
    func withoutChoice() {
        let whole = indices([2, 2]) { Double($0 * $1) }
        let rest = indices([3, 2]) { $0 == 2 ? nil : Double($0 * $1) }
        #expect(rest.indexed == 4)
        #expect(whole.indexed == 4)
        for factor in 0..<2 {
            #expect(isClose(rest.first[factor], whole.first[factor] ?? -1, 1e-14))
            #expect(isClose(rest.total[factor], whole.total[factor] ?? -1, 1e-14))
        }
        #expect(isClose(rest.variance, whole.variance ?? -1, 1e-14))
    }

    @Test("of first order are never above the total ones, whatever is missing", arguments: 0..<400)
    func neverAbove(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let sizes = [Int.random(in: 2...4, using: &generator), Int.random(in: 2...4, using: &generator)]
        let missing = Double(seed % 4) / 8
        let rest = indices(sizes) { _, _ in
            Double.random(in: 0...1, using: &generator) < missing ? nil : Double.random(in: 0...9, using: &generator)
        }
        for (first, total) in zip(rest.first, rest.total) {
            #expect((first == nil) == (total == nil))
            if let first, let total { #expect(first <= total) }
        }
        if missing == 0 { #expect(rest.indexed == sizes[0] * sizes[1]) }
    }

    @Test("of a factor whose choices can't be compared aren't known")
    func incomparable() {
        let half = indices([3, 2]) { first, second in second == 1 ? nil : Double(first) }
        #expect(half.effects == [.moves, .unknown])
        #expect(half.first == [1, nil])
        #expect(half.total == [1, nil])
        // Two choices are compared and move nothing; the third never has a value.
        let third = indices([3, 2]) { first, second in first == 2 ? nil : Double(second) }
        #expect(third.effects == [.unknown, .moves])
        // Every choice has values, but none beside another's.
        let apart = indices([2, 2]) { first, second in first == second ? 7 : nil }
        #expect(apart.effects == [.unknown, .unknown])
        #expect(apart.total == [nil, nil])
    }

    @Test("are all missing where nothing has a value")
    func nothing() {
        let none = indices([2, 2]) { _, _ in nil }
        #expect(none.mean == nil)
        #expect(none.variance == nil)
        #expect(none.first == [nil, nil])
    }

    @Test("don't count what has no probability")
    func massless() {
        let design = FactorDesign(masses: [[0, 0.5, 0.5]])
        let indices = SobolIndices([1000, 1, 3], masses: (0..<3).map(design.mass), design: design)
        #expect(indices.mean == 2)
        #expect(indices.variance == 1)
        #expect(indices.total == [1])
    }
}
