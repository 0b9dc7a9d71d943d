import Testing

@testable import Ingest

@Suite("The nearest word") struct NearestTests {
    private let known = ["plan", "levels", "nodes", "weights", "methodologies", "deck"]

    @Test(
        "is found over a slip",
        arguments: [
            ("wieghts", "weights"), ("weight", "weights"), ("Nodes", "nodes"), ("methodology", "methodologies"),
            ("lvels", "levels"),
            ("dekc", "deck"),
        ])
    func near(word: String, expected: String) {
        #expect(Nearest.match(to: word, among: known) == expected)
    }

    @Test("isn't made up where none is near", arguments: ["colores", "", "x", "verylongword"])
    func far(word: String) {
        #expect(Nearest.match(to: word, among: known) == nil)
    }

    @Test(
        "counts insertions, deletions, changes and swaps",
        arguments: [
            ("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("kitten", "sitting", 3), ("abc", "abc", 0),
        ])
    func distance(left: String, right: String, distance: Int) {
        #expect(Nearest.distance(Array(left), Array(right)) == distance)
        #expect(Nearest.distance(Array(right), Array(left)) == distance)
    }
}
