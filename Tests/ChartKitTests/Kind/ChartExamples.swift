import Reports
import Scene
import TestSupport

@testable import ChartKit

/// Charts as somebody would ask for them; each has a golden file of its name.
enum ChartExamples {
    /// The deck's eleven indicators on a slide.
    static func bulletOfTheDeck() throws -> Scene {
        try BulletChart().draw(ChartSubject(report: OfficialPlan.report()), in: .fake()).pages[0]
    }

    /// One objective of the deck, every indicator capped at 100 %, in English on 4:3.
    static func bulletOfACappedObjective() throws -> Scene {
        try BulletChart().draw(
            ChartSubject(report: OfficialPlan.report(cappedAt: 100), focus: "O5"),
            in: .fake(.classic, wording: .english)
        ).pages[0]
    }

    /// Holes, a broken bar, a negative achievement, and a value whose label would stand on the 100 % line.
    static func bulletOfOddFigures() throws -> Scene {
        let report = Report.flat([nil, 1000, -12.5, 97, 100])
        return try BulletChart().draw(ChartSubject(report: report), in: .fake(.a4)).pages[0]
    }

    /// What a cap does to one objective.
    static func dumbbellOfAnObjective() throws -> Scene {
        let subject = ChartSubject(
            report: OfficialPlan.report(), comparison: OfficialPlan.comparison, focus: "O1")
        return try DumbbellChart().draw(subject, in: .fake()).pages[0]
    }

    /// What a cap does to the whole deck.
    static func dumbbellOfTheDeck() throws -> Scene {
        let subject = ChartSubject(report: OfficialPlan.report(), comparison: OfficialPlan.comparison)
        return try DumbbellChart().draw(subject, in: .fake()).pages[0]
    }
}
