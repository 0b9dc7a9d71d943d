import Testing

@testable import Words

@Suite("The nearest name") struct NearestNameTests {
    private let known = ["plan", "levels", "nodes", "weights", "methodologies", "deck"]

    @Test(
        "is found over a slip, whatever the case",
        arguments: [
            ("wieghts", "weights"), ("weight", "weights"), ("Nodes", "nodes"), ("methodology", "methodologies"),
            ("lvels", "levels"), ("dekc", "deck"), ("PLAN", "plan"),
        ])
    func near(name: String, expected: String) {
        #expect(nearestName(to: name, among: known) == expected)
    }

    @Test("isn't made up where none is near", arguments: ["colores", "", "x", "verylongword"])
    func far(name: String) {
        #expect(nearestName(to: name, among: known) == nil)
    }

    @Test("is none of nothing, and the first of equals")
    func edges() {
        #expect(nearestName(to: "plan", among: []) == nil)
        // A name of one letter has nothing left of it.
        #expect(nearestName(to: "Z", among: ["A"]) == nil)
        #expect(nearestName(to: "abc", among: ["abd", "abe"]) == "abd")
    }

    @Test(
        "counts insertions, deletions, changes and swaps, from either side",
        arguments: [
            ("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("kitten", "sitting", 3), ("abc", "abc", 0), ("ca", "abc", 3),
        ])
    func distance(left: String, right: String, distance: Int) {
        #expect(editDistance(Array(left), Array(right)) == distance)
        #expect(editDistance(Array(right), Array(left)) == distance)
    }
}
