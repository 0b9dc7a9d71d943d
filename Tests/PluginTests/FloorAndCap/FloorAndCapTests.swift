import StrategyHost
import StrategyTestSupport
import Testing

@Suite("Floor and cap, from a package of its own,") struct FloorAndCapTests {
    private func kept(_ values: [Double?], floor: Double = 0, cap: Double = 100) throws -> ResultColumn {
        var batch = ColumnBatch(rowCount: values.count)
        batch.append("achievement", numbers: values)
        let instance = try FloorAndCapModule.instance(["floor": .number(floor), "cap": .number(cap)])
        return try instance.measure(batch).column("achievement")
    }

    @Test("is what its metadata says, and every parameter and column says what it is")
    func metadata() throws {
        let metadata = try FloorAndCapModule.instance().metadata
        #expect(metadata.id == "org.example.floor-and-cap")
        #expect(metadata.role == .treatment)
        #expect(metadata.abi == .host)
        #expect(metadata.parameters.map(\.name) == ["cap", "floor"])
        #expect(metadata.parameters.map(\.defaultValue) == [.number(100), .number(0)])
        #expect(metadata.parameters.allSatisfy { !$0.summary.isEmpty && $0.title != $0.name })
        #expect((metadata.inputs.map(\.summary) + metadata.outputs.map(\.summary)).allSatisfy { !$0.isEmpty })
    }

    @Test("keeps what lies between, and flags where the cap acts")
    func between() throws {
        let result = try kept([-5, 20, 64, nil, 110, 250], floor: 20, cap: 110)
        #expect((0..<6).map { result[$0] } == [20, 20, 64, nil, 110, 110])
        #expect((0..<6).map { result.flags($0) } == [[], [], [], [], [], .capped])
    }

    @Test(
        "agrees with sorting floor, value and cap",
        arguments: [(0, 100), (20, 110), (-.infinity, 100), (0, .infinity), (50, 50), (-200, -100)]
            as [(Double, Double)])
    func sorted(floor: Double, cap: Double) throws {
        let values = (0..<1000).map { Double($0 * 7919 % 4001) / 8 - 200 }
        let result = try kept(values.enumerated().map { $0 % 7 == 3 ? nil : $1 }, floor: floor, cap: cap)
        for (index, value) in values.enumerated() {
            let isPresent = index % 7 != 3
            #expect(result[index] == (isPresent ? [floor, value, cap].sorted()[1] : nil))
            #expect(result.flags(index) == (isPresent && value > cap ? .capped : []))
        }
    }

    @Test("keeps infinite values within, and has no rows for no rows")
    func edges() throws {
        let result = try kept([.infinity, -.infinity])
        #expect((0..<2).map { result[$0] } == [100, 0])
        #expect(try kept([]).count == 0)
    }

    @Test("refuses a floor above the cap, and says what to do")
    func floorAboveCap() throws {
        let error = #expect(throws: StrategyError.self) { try kept([1], floor: 120) }
        #expect(error?.code == .invalidParameter)
        #expect(
            error?.description == """
                strategy 'floor-and-cap': the floor, 120.0, is above the cap, 100.0; give a lower floor
                """)
    }

    @Test("names the row that is not a number")
    func notANumber() throws {
        let error = #expect(throws: StrategyError.self) { try kept([1, .nan]) }
        #expect(error?.row == 1)
        #expect(error?.column == "achievement")
        #expect(error?.code == .failed)
    }
}
