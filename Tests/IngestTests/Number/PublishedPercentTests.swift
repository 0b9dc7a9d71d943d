import PlanModel
import Testing

@testable import Ingest

@Suite("A published percentage") struct PublishedPercentTests {
    private func percent(_ text: String, _ format: NumberFormat = .colombian) -> PublishedPercent? {
        numberText(text).flatMap { PublishedPercent($0, text: text, format: format) }
    }

    @Test(
        "keeps its text, value and printed decimals",
        arguments: [
            ("176%", 176.0, 0), ("94,64", 94.64, 2), ("100 %", 100, 0), ("1.234,5%", 1234.5, 1), ("0,00%", 0, 2),
            ("-3,1%", -3.1, 1),
        ])
    func kept(text: String, value: Double, decimals: Int) {
        #expect(percent(text) == PublishedPercent(text: text, value: value, decimals: decimals))
    }

    @Test("with a point counts its decimals by the format") func point() {
        #expect(percent("95.164", .plain)?.decimals == 3)
        #expect(percent("95.164", .colombian)?.decimals == 0)
        #expect(percent("95.164", .colombian)?.value == 95_164)
    }

    @Test(
        "that a formula came to counts with the few decimals that its reader saw",
        arguments: [
            ("66.66666666666666%", "66.67%", 66.67, 2), ("0.6666666666666666", "0.6667", 0.6667, 4),
            ("-0.58059701492537297", "-0.5806", -0.5806, 4), ("66.12345%", "66.12345%", 66.12345, 5),
            ("0.0123456789", "0.0123456789", 0.0123456789, 10),
        ])
    func computed(text: String, shown: String, value: Double, decimals: Int) {
        #expect(percent(text, .plain) == PublishedPercent(text: shown, value: value, decimals: decimals))
    }

    @Test("keeps the mark of a long figure's decimals") func mark() {
        #expect(percent("66,66666666666667 %") == PublishedPercent(text: "66,67%", value: 66.67, decimals: 2))
    }

    @Test("is none where it's infinite") func infinite() {
        #expect(percent("1e999") == nil)
    }
}
