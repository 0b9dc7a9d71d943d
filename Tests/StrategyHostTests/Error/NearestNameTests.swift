import Testing

@testable import StrategyHost

@Suite struct NearestNameTests {
    private let known = ["capped", "weighted-average", "trend-projection"]

    @Test(
        "A slip is recognised",
        arguments: [
            ("caped", "capped"), ("weighted-averag", "weighted-average"), ("weighed-average", "weighted-average"),
            ("trend_projection", "trend-projection"), ("capped", "capped"),
        ])
    func slips(name: String, meant: String) {
        #expect(NearestName.of(name, among: known) == meant)
    }

    @Test("Something else isn't", arguments: ["", "median", "x"])
    func others(name: String) {
        #expect(NearestName.of(name, among: known) == nil)
    }

    @Test("Of two equally near the first by name is taken")
    func ties() {
        #expect(NearestName.of("bat", among: ["rat", "cat"]) == "cat")
        #expect(NearestName.of("bat", among: []) == nil)
    }
}
