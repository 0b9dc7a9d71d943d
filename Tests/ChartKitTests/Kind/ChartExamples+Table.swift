import Scene
import TestSupport

@testable import ChartKit

extension ChartExamples {
    /// The first page of the deck's indicators as a table.
    static func tableOfTheDeck() throws -> Scene {
        try TableChart().draw(ChartSubject(report: OfficialPlan.report()), in: .fake()).pages[0]
    }

    /// One objective as a table, every indicator capped at 100 %, in English on 4:3.
    static func tableOfACappedObjective() throws -> Scene {
        try TableChart().draw(
            ChartSubject(report: OfficialPlan.report(cappedAt: 100), focus: "O1"),
            in: .fake(.classic, wording: .english)
        ).pages[0]
    }

    /// The deck's five objectives as cards.
    static func cardsOfTheDeck() throws -> Scene {
        try CardsChart().draw(ChartSubject(report: OfficialPlan.report()), in: .fake()).pages[0]
    }

    /// The indicators of an objective as cards: long names, no statements.
    static func cardsOfAnObjective() throws -> Scene {
        try CardsChart().draw(ChartSubject(report: OfficialPlan.report(), focus: "O1"), in: .fake()).pages[0]
    }
}
