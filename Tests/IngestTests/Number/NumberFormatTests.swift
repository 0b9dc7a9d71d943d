import Testing

@testable import Ingest

@Suite("A number format") struct NumberFormatTests {
    @Test("reads its own sample, and no other format does", arguments: NumberFormat.allCases)
    func samples(format: NumberFormat) throws {
        let number = try #require(numberText(format.sample))
        #expect(number.evidence == .only(format))
        #expect(number.value(in: format) == 1234.56)
    }

    @Test("goes with a separator that isn't its decimal mark") func usual() {
        #expect(NumberFormat(usualWith: .semicolon) == .colombian)
        #expect(NumberFormat(usualWith: .tab) == .colombian)
        #expect(NumberFormat(usualWith: .comma) == .plain)
    }
}
