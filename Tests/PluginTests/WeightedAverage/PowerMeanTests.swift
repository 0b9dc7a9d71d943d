import FoundationEssentials
import StrategyHost
import StrategyTestSupport
import Testing

@Suite struct PowerMeanTests {
    private struct Reference: Decodable {
        let x: [Double]
        let w: [Double]
        let amean: Double
        let gmean: Double
        let hmean: Double
        let genmean_p2: Double
        let genmean_p05: Double
        let genmean_pm2: Double
        let amean_na: Double
        let genmean_p2_with_NA: Double?

        enum CodingKeys: String, CodingKey {
            case x, w, amean, gmean, hmean, genmean_p2, genmean_pm2, amean_na, genmean_p2_with_NA
            case genmean_p05 = "genmean_p0.5"
        }
    }

    @Test("Means agree with the reference to 1e-13")
    func reference() throws {
        let bytes = try DataFile.bytes("PluginTests/Data/mean_functions.json")
        let known = try JSONDecoder().decode(Reference.self, from: Data(bytes))
        let means: [(Double, Double)] = [
            (1, known.amean), (0, known.gmean), (-1, known.hmean), (2, known.genmean_p2), (0.5, known.genmean_p05),
            (-2, known.genmean_pm2),
        ]
        for (power, expected) in means {
            #expect(isClose(try Node(known.x, weights: known.w, power: power).achievement, expected, 1e-13))
        }
    }

    @Test("A missing child is left out, of means that the reference has no value for as well")
    func missingChild() throws {
        let bytes = try DataFile.bytes("PluginTests/Data/mean_functions.json")
        let known = try JSONDecoder().decode(Reference.self, from: Data(bytes))
        func mean(_ power: Double) throws -> Double? {
            try Node(known.x + [nil], weights: known.w + [5], power: power).achievement
        }
        #expect(isClose(try mean(1), known.amean_na, 1e-13))
        // Its power means end at a hole; ours have one rule for all of them, and `missing=fail` for who wants none.
        #expect(known.genmean_p2_with_NA == nil)
        #expect(isClose(try mean(2), known.genmean_p2, 1e-13))
    }

    @Test(
        "Children that are equal give exactly their value, whatever the power",
        arguments: [-Double.infinity, -1000, -2, -1, -0.01, 0, 1e-9, 0.5, 1, 2, 3, 1000, .infinity])
    func equalChildren(power: Double) throws {
        for value in [100, 0.1, 98.45211145364053, 1e-9, 1e12] {
            #expect(try Node([value, value, value], weights: [0.1, 0.2, 0.7], power: power).achievement == value)
        }
    }

    @Test("The mean rises with the power, from the lowest child to the highest")
    func monotonic() throws {
        let powers = [-Double.infinity, -500, -10, -1, -0.1, -1e-6, 0, 1e-6, 0.1, 1, 10, 500, .infinity]
        let means = try powers.map { try Node([20, 90, 140], weights: [1, 2, 3], power: $0).achievement ?? .nan }
        #expect(means.first == 20)
        #expect(means.last == 140)
        #expect(zip(means, means.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test("A tiny power is near the geometric mean, without losing digits")
    func tinyPower() throws {
        let geometric = try Node([20, 90, 140], power: 0).achievement
        #expect(isClose(try Node([20, 90, 140], power: 1e-15).achievement, geometric, 1e-13))
    }

    @Test(
        "Contributions add up to the mean", arguments: [-Double.infinity, -2, -1, -0.1, 0, 0.05, 0.5, 2, 3, .infinity])
    func contributions(power: Double) throws {
        let node = try Node([20, nil, 90, 140, 140], weights: [1, 9, 2, 3, 1], power: power)
        let sum = node.contributions.reduce(0) { $0 + ($1 ?? 0) }
        #expect(isClose(sum, node.achievement, 1e-14))
        #expect(node.contributions[1] == nil)
    }

    @Test("Under an infinite power the mean is owed to the children that have it")
    func extremes() throws {
        let node = try Node([20, 140, 140], weights: [1, 3, 1], power: .infinity)
        #expect(node.contributions == [0, 105, 35])
        #expect(try Node([20, 140, 140], power: -.infinity).contributions == [20, 0, 0])
    }

    @Test("A child without weight decides nothing")
    func withoutWeight() throws {
        #expect(try Node([5, 20, 900], weights: [0, 1, 0], power: .infinity).achievement == 20)
        #expect(try Node([5, 20, 900], weights: [0, 1, 0], power: -.infinity).achievement == 20)
        #expect(try Node([1e300, 20, 20], weights: [0, 1, 1], power: 1000).achievement == 20)
        #expect(try Node([1e-300, 20, 20], weights: [0, 1, 1], power: -1000).achievement == 20)
    }

    @Test("Zero or less has no place under a power of zero or less", arguments: [0, -1, -0.01])
    func zeroUnderNegative(power: Double) throws {
        for value in [0.0, -3] {
            let error = #expect(throws: StrategyError.self) { try Node([50, value], power: power) }
            #expect(error?.row == 1)
            #expect(error?.column == "achievement")
            #expect(error?.advice == "every child has to be above zero")
        }
    }

    @Test("The lowest and the highest child are defined for every value")
    func extremesOfAnything() throws {
        #expect(try Node([-5, 0, 5], power: -.infinity).achievement == -5)
        #expect(try Node([-5, 0, -7], power: .infinity).achievement == 0)
    }

    @Test("Less than zero has no place where a power would lose the sign", arguments: [0.5, 2, 2.5])
    func negative(power: Double) throws {
        let error = #expect(throws: StrategyError.self) { try Node([50, -1], power: power) }
        #expect(error?.row == 1)
        #expect(error?.advice == "no child may be below zero")
    }

    @Test("An odd power keeps the sign")
    func oddPower() throws {
        #expect(try Node([-8, -8], power: 3).achievement == -8)
        #expect(try Node([-8, 8], power: 3).achievement == 0)
        #expect(isClose(try Node([-1, 3], power: 3).achievement, 2.351334687720757, 1e-14))
    }

    @Test("Zero is fine under a positive power")
    func zero() throws {
        #expect(isClose(try Node([0, 100], power: 2).achievement, 70.71067811865476, 1e-15))
        #expect(try Node([0, 0], power: 2).achievement == 0)
        #expect(try Node([0, 100], power: 0.05).achievement ?? 0 > 0)
    }

    @Test("Very large and very small values neither overflow nor vanish", arguments: [-3.0, 3, 0.5])
    func scale(power: Double) throws {
        for scale in [1e-200, 1e200] {
            let small = try Node([20, 90], power: power).achievement ?? .nan
            #expect(isClose(try Node([20 * scale, 90 * scale], power: power).achievement, small * scale, 1e-14))
        }
    }
}
