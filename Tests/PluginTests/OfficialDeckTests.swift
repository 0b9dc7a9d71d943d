import StrategyHost
import StrategyTestSupport
import Testing

/// The five objectives of the official deck under equal weights, as an independent implementation gives them.
@Suite struct OfficialDeckTests {
    private static let objectives: [Double] = [
        125.97066442098710, 100, 95.19168774487924, 98.57142857142857, 72.52677653090771,
    ]

    private func capped(_ values: [Double], limit: Double = 100) throws -> [Double] {
        var batch = ColumnBatch(rowCount: values.count)
        batch.append("achievement", numbers: values)
        return try Bundled.instance("capped", ["limit": .number(limit)]).measure(batch).column("achievement").values
    }

    @Test("The plan is the mean of its objectives")
    func plan() throws {
        #expect(isClose(try Node(Self.objectives).achievement, 98.45211145364053, 1e-15))
    }

    @Test("With a cap at the objective, over-execution of one doesn't make up for the others")
    func cappedAtObjective() throws {
        let plan = try #require(try Node(capped(Self.objectives)).achievement)
        #expect((plan * 100).rounded() / 100 == 93.26)
    }

    @Test("With a cap at the plan nothing changes, as the plan is below it")
    func cappedAtPlan() throws {
        let plan = try #require(try Node(Self.objectives).achievement)
        #expect(try capped([plan]) == [plan])
    }

    @Test("A cap above every value changes nothing")
    func highCap() throws {
        #expect(try capped(Self.objectives, limit: 126) == Self.objectives)
    }

    @Test("The cap moves the mean by exactly what it takes away")
    func mask() throws {
        let free = try #require(try Node(Self.objectives).achievement)
        let held = try #require(try Node(capped(Self.objectives)).achievement)
        #expect(isClose(free - held, 25.97066442098710 / 5, 1e-13))
    }

    @Test("The lower the power, the less the best objective makes up for the worst")
    func powers() throws {
        let means = try [1.0, 0, -1, -.infinity].map { power in
            try #require(try Node(Self.objectives, power: power).achievement)
        }
        #expect(zip(means, means.dropFirst()).allSatisfy { $0 > $1 })
        #expect(means.last == 72.52677653090771)
    }
}
