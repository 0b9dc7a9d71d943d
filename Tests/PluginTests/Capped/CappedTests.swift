import StrategyHost
import StrategyTestSupport
import Testing

@Suite struct CappedTests {
    private func capped(
        _ values: [Double?], limit: ParameterValue? = nil
    ) throws -> ResultColumn {
        var batch = ColumnBatch(rowCount: values.count)
        batch.append("achievement", numbers: values)
        let parameters = limit.map { ["limit": $0] } ?? [:]
        return try Bundled.instance("capped", parameters).measure(batch).column("achievement")
    }

    @Test("What exceeds 100 counts as 100, and is flagged")
    func cap() throws {
        let result = try capped([99, 100, 100.5, 250, nil])
        #expect((0..<5).map { result[$0] } == [99, 100, 100, 100, nil])
        #expect((0..<5).map { result.flags($0) } == [[], [], .capped, .capped, []])
        #expect(result.grain == .row)
    }

    @Test("The cap can lie elsewhere")
    func otherLimit() throws {
        let result = try capped([99, 120], limit: .number(110))
        #expect(result.values == [99, 110])
    }

    @Test("An infinite cap changes nothing, and travels as text or number")
    func infinite() throws {
        for limit in [ParameterValue.number(.infinity), .text("inf")] {
            let result = try capped([99, 1e300], limit: limit)
            #expect(result.values == [99, 1e300])
            #expect(result.flags(1) == [])
        }
    }

    @Test("A negative achievement stays")
    func negative() throws {
        #expect(try capped([-5]).values == [-5])
    }

    @Test("A cap below zero isn't let in")
    func negativeLimit() throws {
        let error = #expect(throws: StrategyError.self) { try capped([1], limit: .number(-1)) }
        #expect(error?.code == .invalidParameter)
        #expect(
            error?.description
                == "strategy 'capped': parameter 'limit' can't be '-1'; it has to be a number from 0")
    }

    @Test("Not a number is an error with its row")
    func notANumber() throws {
        let error = #expect(throws: StrategyError.self) { try capped([1, .nan]) }
        #expect(error?.code == .failed)
        #expect(error?.row == 1)
        #expect(error?.column == "achievement")
    }

    @Test("Infinity is capped like any other value")
    func infiniteValue() throws {
        #expect(try capped([.infinity]).values == [100])
    }

    @Test("No rows give no values")
    func empty() throws {
        #expect(try capped([]).count == 0)
    }

    @Test("A batch without achievements is an error that names them")
    func missingColumn() throws {
        let error = #expect(throws: StrategyError.self) {
            try Bundled.instance("capped").measure(ColumnBatch(rowCount: 0))
        }
        #expect(error?.column == "achievement")
        #expect(error?.message == "there is no column 'achievement' of type number")
    }
}
