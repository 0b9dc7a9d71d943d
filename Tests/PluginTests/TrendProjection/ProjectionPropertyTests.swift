import StrategyHost
import StrategyTestSupport
import Testing

/// What has to hold by every method.
@Suite struct ProjectionPropertyTests {
    private static let methods = Projected.methods

    private func times(_ factor: Double, _ series: Indicator) -> Indicator {
        series.with {
            $0.executed = $0.executed.map { $0.map { $0 * factor } }
            $0.programmed = $0.programmed.map { $0.map { $0 * factor } }
            $0.baseline = $0.baseline.map { $0 * factor }
            $0.ceiling = $0.ceiling.map { $0 * factor }
        }
    }

    @Test("Any method gives the same for amounts of any size", arguments: methods, [1e9, 1e-9])
    func anySize(method: String, factor: Double) throws {
        for series in ProjectionRulesTests.series {
            let plain = try series.projected(method: method)
            let scaled = try times(factor, series).projected(method: method)
            #expect(isClose(scaled.executed, plain.executed.map { $0 * factor }, 1e-9))
            #expect(isClose(scaled.low, plain.low.map { $0 * factor }, 1e-9))
            #expect(isClose(scaled.high, plain.high.map { $0 * factor }, 1e-9))
            #expect(isClose(scaled.probability, plain.probability, 1e-7))
            #expect(scaled.flags == plain.flags)
            #expect(scaled.method == plain.method)
        }
    }

    @Test("A power of two changes no bit of any method", arguments: methods)
    func powersOfTwo(method: String) throws {
        for series in ProjectionRulesTests.series {
            let plain = try series.projected(method: method)
            for factor in [0x1p30, 0x1p-30] {
                let scaled = try times(factor, series).projected(method: method)
                #expect(scaled.executed == plain.executed.map { $0 * factor })
                #expect(scaled.low == plain.low.map { $0 * factor })
                #expect(scaled.standardError == plain.standardError.map { $0 * factor })
                #expect(scaled.probability == plain.probability)
                #expect(scaled.previous == plain.previous.map { $0 * factor })
                #expect(scaled.kendall == plain.kendall)
            }
        }
    }

    @Test("Intervals of more coverage hold those of less", arguments: methods)
    func nested(method: String) throws {
        for series in ProjectionRulesTests.series {
            let results = try [50.0, 80, 95].map { try series.projected(method: method, coverage: $0) }
            for (inner, outer) in zip(results, results.dropFirst()) {
                #expect(inner.executed == outer.executed)
                #expect(inner.probability == outer.probability)
                guard let low = inner.low, let high = inner.high else { continue }
                #expect(outer.low ?? .infinity <= low && high <= outer.high ?? -.infinity)
                #expect(low <= inner.executed ?? .nan && inner.executed ?? .nan <= high)
            }
        }
    }

    @Test("A harder target is never more likely, whichever way it lies", arguments: methods, [false, true])
    func harderTargets(method: String, aimsToFall: Bool) throws {
        for series in ProjectionRulesTests.series where series.programmed.dropLast().allSatisfy({ $0 == nil }) {
            let probabilities = try [10.0, 20, 40, 41, 55, 60, 90, 150, 400].map { target in
                try series.with {
                    $0.aimsToFall = aimsToFall
                    $0.programmed[$0.programmed.count - 1] = target
                }.projected(method: method).probability ?? 0.5
            }
            let harder = aimsToFall ? probabilities.reversed() : probabilities
            #expect(zip(harder, harder.dropFirst()).allSatisfy { $0 >= $1 || method == "profile" })
            #expect(probabilities.allSatisfy { (0...1).contains($0) })
        }
    }

    @Test("Nothing goes above its ceiling or below what is there", arguments: methods)
    func bounds(method: String) throws {
        for series in ProjectionRulesTests.series {
            let last = try #require(series.executed.compactMap { $0 }.last)
            let result = try series.with { $0.ceiling = last + 3 }.projected(method: method)
            for amount in [result.executed, result.low, result.high] {
                #expect(amount ?? last <= last + 3)
                if series.isCumulative { #expect(amount ?? last >= last) }
            }
            let beyond = try series.with {
                $0.ceiling = last + 3
                $0.programmed[$0.programmed.count - 1] = last + 4
            }.projected(method: method)
            #expect(beyond.probability ?? 0 == 0)
        }
    }

    @Test("A target at the ceiling is as likely as without one")
    func targetAtCeiling() throws {
        let series = Indicator([40, 70, 80], horizon: 6, target: 100)
        let open = try series.projected()
        let closed = try series.with { $0.ceiling = 100 }.projected()
        #expect(closed.probability == open.probability)
        #expect(closed.executed == 100)
        #expect(closed.high == 100)
        #expect(closed.low == open.low)
        #expect(closed.flags == open.flags.union(.capped))
    }

    @Test(
        "Four reports on a line project the line",
        arguments: ["pace", "linear", "linear-origin", "theil-sen", "holt", "as-planned"])
    func line(method: String) throws {
        let series = Indicator([25, 50, 75, 100], horizon: 12, target: 300).with {
            $0.programmed = [25, 50, 75, 100, 300]
        }
        #expect(isClose(try series.projected(method: method).executed, 300, 1e-12))
        #expect(isClose(try series.projected(method: method, drift: "pure").executed, 300, 1e-12))
    }

    @Test("A cut exactly on the projection moves it little", arguments: ["auto", "pace", "combination", "linear"])
    func cutOnProjection(method: String) throws {
        for series in [
            Indicator([22, 47, 70], horizon: 12, target: 250),
            Indicator([50, 53, 49, 51, 55, 54], horizon: 12, target: 60).with { $0.isCumulative = false },
        ] where method != "combination" || !series.isCumulative {
            let next = Double(series.executed.count)
            let plain = try series.projected(method: method)
            let point = try #require(
                try series.with { $0.times[$0.times.count - 1] = next }.projected(method: method).executed)
            let longer = try series.with {
                $0.times.insert(next, at: $0.times.count - 1)
                $0.executed.insert(point, at: $0.executed.count - 1)
                $0.programmed.insert(nil, at: $0.programmed.count - 1)
            }.projected(method: method)
            let moved = (try #require(longer.executed) - #require(plain.executed)).magnitude
            #expect(moved <= 0.1 * (plain.width ?? 0))
            #expect(isClose(longer.previous, plain.executed, 1e-12))
        }
    }

    @Test("The combination's interval, probability and law agree")
    func combinationLaw() throws {
        for count in [4, 6, 12] {
            let amounts = (0..<count).map { index -> Double in
                let swing = Double(index * 7 % 5)
                return 50 + 3 * swing - 0.4 * Double(index)
            }
            let level = Indicator(amounts, horizon: Double(count + 3), target: 0).with { $0.isCumulative = false }
            let middle = try level.projected(coverage: 80)
            // A target at a bound of the 80 % interval is missed one time in ten.
            let atBound = try level.with { $0.programmed[count] = middle.low }.projected()
            #expect(isClose(atBound.probability, 0.9, 1e-9))
            #expect(atBound.standardError == middle.standardError)
        }
    }
}
