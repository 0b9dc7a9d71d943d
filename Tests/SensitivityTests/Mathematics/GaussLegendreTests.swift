import Foundation
import Testing

@testable import Sensitivity

@Suite("Gauss and Legendre's rule") struct GaussLegendreTests {
    @Test("integrates polynomials of twice its degree exactly", arguments: [1, 2, 5, 16, 64, 128])
    func polynomials(count: Int) {
        let rule = GaussLegendre(count: count)
        for power in [0, 1, count, 2 * count - 1] {
            let integral = zip(rule.points, rule.weights).reduce(0) { $0 + $1.1 * pow($1.0, Double(power)) }
            #expect(abs(integral - 1 / Double(power + 1)) < 1e-14, "x^\(power)")
        }
    }

    @Test("has its points inside, rising, and symmetric")
    func points() {
        let rule = GaussLegendre(count: 32)
        #expect(zip(rule.points, rule.points.dropFirst()).allSatisfy { $0 < $1 })
        #expect(rule.points.allSatisfy { $0 > 0 && $0 < 1 })
        #expect(zip(rule.points, rule.points.reversed()).allSatisfy { abs($0 + $1 - 1) < 1e-15 })
        #expect(rule.weights.allSatisfy { $0 > 0 })
    }

    @Test("has the known points of three")
    func three() {
        let rule = GaussLegendre(count: 3)
        #expect(abs(rule.points[0] - (1 - (3.0 / 5).squareRoot()) / 2) < 1e-15)
        #expect(rule.points[1] == 0.5)
        #expect(abs(rule.weights[1] - 4.0 / 9) < 1e-15)
    }
}
