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

    @Test("is none where it's infinite") func infinite() {
        #expect(percent("1e999") == nil)
    }
}
