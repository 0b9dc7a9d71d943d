import StrategyHost
import StrategyTestSupport
import Testing

@Suite("A cap on what is projected") struct ProjectedAchievementTests {
    /// An achievement with what is known of it.
    private struct Projected {
        var value: Double?
        var standardError: Double?
        var degreesOfFreedom: Double?
        var floor: Double?
    }

    private func capped(_ rows: [Projected], limit: Double = 100) throws -> ResultColumn {
        var batch = ColumnBatch(rowCount: rows.count)
        batch.append("achievement", numbers: rows.map(\.value))
        batch.append("standard_error", numbers: rows.map(\.standardError))
        batch.append("degrees_of_freedom", numbers: rows.map(\.degreesOfFreedom))
        batch.append("floor", numbers: rows.map(\.floor))
        return try Bundled.instance("capped", ["limit": .number(limit)]).measure(batch).column("achievement")
    }

    @Test("is the mean of what counts, as the reference has it, and never above what was projected")
    func reference() throws {
        for row in try DataFile.rows("ExpectationsTests/Data/capped_expectation.csv") {
            let projected = Projected(
                value: row.number("mu"), standardError: row.number("sigma"), degreesOfFreedom: row.number("nu"))
            var floored = projected
            floored.floor = row.number("floor")
            let result = try capped([projected, floored], limit: row.number("target"))
            #expect(isClose(result[0], row.number("E_capped"), 1e-9), "\(row)")
            #expect(isClose(result[1], min(row.number("E_capped_floor"), row.number("mu")), 1e-9), "\(row)")
            #expect(result.flags(0) == [.capped, .estimated])
        }
    }

    @Test("takes the least itself where nothing usable is known of it")
    func withoutLaw() throws {
        let rows = [
            Projected(value: 130), Projected(value: 130, standardError: 0, degreesOfFreedom: 3),
            Projected(value: 130, standardError: 5, degreesOfFreedom: 1), Projected(value: 130, standardError: 5),
            Projected(value: 90), Projected(standardError: 5, degreesOfFreedom: 3),
        ]
        let result = try capped(rows)
        #expect(rows.indices.map { result[$0] } == [100, 100, 100, 100, 90, nil])
        #expect(rows.indices.map { result.flags($0) } == [.capped, .capped, .capped, .capped, [], []])
    }

    @Test("is the cap where more than it is there already")
    func reached() throws {
        let result = try capped([Projected(value: 130, standardError: 20, degreesOfFreedom: 3, floor: 104)])
        #expect(result[0] == 100)
    }

    @Test("changes nothing where there's no cap, and ever less as the cap rises")
    func limits() throws {
        let row = Projected(value: 95, standardError: 10, degreesOfFreedom: 3, floor: 60)
        #expect(try capped([row], limit: .infinity)[0] == 95)
        #expect(try capped([row], limit: .infinity).flags(0) == [])
        let means = try [80.0, 95, 100, 120, 200, 1e300].map { try #require(try capped([row], limit: $0)[0]) }
        #expect(zip(means, means.dropFirst()).allSatisfy { $0 <= $1 } && means.allSatisfy { $0 <= 95 })
        #expect(isClose(means.last, 95, 1e-12))
    }

    @Test("needs the three columns together, and says that it reads them")
    func columns() throws {
        var batch = ColumnBatch(rowCount: 1)
        batch.append("achievement", numbers: [100.0])
        batch.append("standard_error", numbers: [10.0])
        let instance = try Bundled.instance("capped")
        #expect(try instance.measure(batch).column("achievement")[0] == 100)
        let optional = instance.metadata.inputs.filter { !$0.isRequired }
        #expect(optional.map(\.name) == ["standard_error", "degrees_of_freedom", "floor"])
        #expect(optional.filter(\.isNullable).count == 3)
    }
}
