import StrategyHost
import StrategyTestSupport
import Testing

/// How far off projections of real series are, and how often their intervals hold: by the rules that the peers were
/// scored by.
@Suite struct AccuracyTests {
    /// What a law was worth on the cases: errors and coverages in percent, the median width of the 95 % interval in percent
    /// of what came.
    struct Score {
        var error = 0.0
        var coverage80 = 0.0
        var coverage95 = 0.0
        var width = 0.0
        var brier = 0.0

        init(_ method: String, _ shape: AccuracyCase.Shape) throws {
            let cases = try AccuracyCase.all()
            #expect(cases.count == 237)
            let indicators = cases.map { $0.indicator(shape) }
            let wide = try Self.measure(indicators, method, coverage: 95)
            let narrow = try Self.measure(indicators, method, coverage: 80)
            var widths: [Double] = []
            let part = 100 / Double(cases.count)
            for (group, one) in cases.enumerated() {
                let point = try #require(try wide.column("executed")[group])
                let low = try #require(try wide.column("low")[group])
                let high = try #require(try wide.column("high")[group])
                let probability = try #require(try wide.column("probability")[group])
                #expect(try wide.column("executed").flags(group).isDisjoint(with: .otherMethod))
                error += part * (point - one.actual).magnitude / one.actual
                if low - 1e-9 <= one.actual, one.actual <= high + 1e-9 { coverage95 += part }
                let inner = try (
                    #require(try narrow.column("low")[group]), #require(try narrow.column("high")[group])
                )
                if inner.0 - 1e-9 <= one.actual, one.actual <= inner.1 + 1e-9 { coverage80 += part }
                widths.append(100 * (high - low) / one.actual)
                let miss = probability - (one.actual >= one.target ? 1 : 0)
                brier += part / 100 * miss * miss
            }
            width = widths.sorted()[widths.count / 2]
            print(
                "score \(method) \(shape): error \(error), \(coverage80)/\(coverage95), width \(width), Brier \(brier)")
        }

        private static func measure(
            _ indicators: [Indicator], _ method: String, coverage: Double
        ) throws -> StrategyResult {
            try Bundled.instance("trend-projection", ["method": .text(method), "coverage": .number(coverage)])
                .measure(Indicator.batch(indicators))
        }
    }

    @Test("The profile of three years is 2.9 % off, and its intervals hold")
    func years() throws {
        let score = try Score("auto", .years(3))
        #expect(score.error <= 2.9)
        #expect(score.coverage80 >= 89)
        #expect(score.coverage95 >= 98)
        #expect(score.width <= 28)
        #expect(score.brier <= 0.090)
    }

    @Test("The profile of a programme holds what it says")
    func programme() throws {
        let score = try Score("auto", .programme)
        #expect(score.coverage80 >= 80)
        #expect(score.coverage95 >= 95)
        #expect(score.width <= 55)
        #expect(score.brier <= 0.116)
    }

    @Test("The profile of one year holds what it says")
    func oneYear() throws {
        let score = try Score("auto", .years(1))
        #expect(score.coverage80 >= 80)
        #expect(score.coverage95 >= 95)
    }

    @Test("The pace holds what it says")
    func pace() throws {
        let score = try Score("auto", .none)
        #expect(score.coverage80 >= 80)
        #expect(score.coverage95 >= 95)
        #expect(score.brier <= 0.22)
    }

    @Test("The combination of levels is as near as the best, and holds what it says")
    func levels() throws {
        let series = try accuracySeries()
        var windows: [(indicator: Indicator, actual: Double, scale: Double)] = []
        let rows = try GoldenTally.rows("accuracy_windows.csv")
        #expect(rows.count == 449)
        for row in rows {
            let values = series[row["series"] ?? ""] ?? []
            let start = Int(row.number("start")) - 1
            let count = Int(row.number("n"))
            let known = Array(values[start..<(start + count)])
            let changes = zip(known, known.dropFirst()).map { ($1 - $0).magnitude }
            let scale = changes.reduce(0, +) / Double(changes.count)
            guard scale > 0 else { continue }
            for ahead in 1...4 {
                var indicator = Indicator(known, horizon: Double(count + ahead), target: 0)
                indicator.isCumulative = false
                windows.append((indicator, values[start + count + ahead - 1], scale))
            }
        }
        let batch = Indicator.batch(windows.map(\.indicator))
        let wide = try Bundled.instance("trend-projection", ["coverage": .number(95)]).measure(batch)
        let narrow = try Bundled.instance("trend-projection", ["coverage": .number(80)]).measure(batch)
        var error = 0.0
        var held = [0.0, 0.0]
        let part = 1 / Double(windows.count)
        for (group, window) in windows.enumerated() {
            error += part * (try #require(try wide.column("executed")[group]) - window.actual).magnitude / window.scale
            for (index, result) in [narrow, wide].enumerated() {
                let low = try #require(try result.column("low")[group])
                let high = try #require(try result.column("high")[group])
                if low - 1e-9 <= window.actual, window.actual <= high + 1e-9 { held[index] += 100 * part }
            }
        }
        print("score levels: MASE \(error), \(held)")
        #expect(error <= 2.03)
        #expect(held[0] >= 80)
        #expect(held[1] >= 95)
    }
}
