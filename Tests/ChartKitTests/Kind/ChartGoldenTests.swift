import TestSupport
import Testing

@Suite struct ChartGoldenTests {
    @Test func `the bullet chart of the deck is as it was`() throws {
        try Golden.expect(ChartExamples.bulletOfTheDeck(), named: "bulletOfTheDeck")
    }

    @Test func `the bullet chart of a capped objective is as it was`() throws {
        try Golden.expect(ChartExamples.bulletOfACappedObjective(), named: "bulletOfACappedObjective")
    }

    @Test func `the bullet chart of odd figures is as it was`() throws {
        try Golden.expect(ChartExamples.bulletOfOddFigures(), named: "bulletOfOddFigures")
    }

    @Test func `the dumbbell chart of an objective is as it was`() throws {
        try Golden.expect(ChartExamples.dumbbellOfAnObjective(), named: "dumbbellOfAnObjective")
    }

    @Test func `the dumbbell chart of the deck is as it was`() throws {
        try Golden.expect(ChartExamples.dumbbellOfTheDeck(), named: "dumbbellOfTheDeck")
    }
}
