import ChartKit
import Reports
package import Scene

/// Charts as somebody would ask for them, for every canvas; each has golden files of its name.
///
/// Without fonts of a canvas, every character is half an em wide.
package enum ChartExamples {
    /// The deck's eleven indicators on a slide.
    package static func bulletOfTheDeck(measuring text: any TextMeasuring = FixedWidthText()) throws -> Scene {
        try page(of: BulletChart(), ChartSubject(report: OfficialPlan.report()), measuring: text)
    }

    /// One objective of the deck, every indicator capped at 100 %, in English on 4:3.
    package static func bulletOfACappedObjective(measuring text: any TextMeasuring = FixedWidthText()) throws -> Scene {
        let subject = ChartSubject(report: OfficialPlan.report(cappedAt: 100), focus: "O5")
        return try page(of: BulletChart(), subject, wording: .english, size: classic, measuring: text)
    }

    /// What a cap does to one objective.
    package static func dumbbellOfAnObjective(measuring text: any TextMeasuring = FixedWidthText()) throws -> Scene {
        let subject = ChartSubject(report: OfficialPlan.report(), comparison: OfficialPlan.comparison, focus: "O1")
        return try page(of: DumbbellChart(), subject, measuring: text)
    }

    /// What a cap does to the whole deck.
    package static func dumbbellOfTheDeck(measuring text: any TextMeasuring = FixedWidthText()) throws -> Scene {
        let subject = ChartSubject(report: OfficialPlan.report(), comparison: OfficialPlan.comparison)
        return try page(of: DumbbellChart(), subject, measuring: text)
    }

    /// How far the deck's objectives and indicators are from 100 %.
    package static func gapOfTheDeck(measuring text: any TextMeasuring = FixedWidthText()) throws -> Scene {
        try page(of: GapChart(), ChartSubject(report: OfficialPlan.report()), measuring: text)
    }

    /// What each objective adds to the deck's plan.
    package static func waterfallOfTheDeck(measuring text: any TextMeasuring = FixedWidthText()) throws -> Scene {
        try page(of: WaterfallChart(), ChartSubject(report: OfficialPlan.report()), measuring: text)
    }

    /// The first page of the deck's indicators as a table.
    package static func tableOfTheDeck(measuring text: any TextMeasuring = FixedWidthText()) throws -> Scene {
        try page(of: TableChart(), ChartSubject(report: OfficialPlan.report()), measuring: text)
    }

    /// One objective as a table, every indicator capped at 100 %, in English on 4:3.
    package static func tableOfACappedObjective(measuring text: any TextMeasuring = FixedWidthText()) throws -> Scene {
        let subject = ChartSubject(report: OfficialPlan.report(cappedAt: 100), focus: "O1")
        return try page(of: TableChart(), subject, wording: .english, size: classic, measuring: text)
    }

    /// The deck's five objectives as cards.
    package static func cardsOfTheDeck(measuring text: any TextMeasuring = FixedWidthText()) throws -> Scene {
        try page(of: CardsChart(), ChartSubject(report: OfficialPlan.report()), measuring: text)
    }

    /// The indicators of an objective as cards: long names, no statements.
    package static func cardsOfAnObjective(measuring text: any TextMeasuring = FixedWidthText()) throws -> Scene {
        try page(of: CardsChart(), ChartSubject(report: OfficialPlan.report(), focus: "O1"), measuring: text)
    }

    /// A slide of 10 by 7.5 inches, 4:3.
    private static let classic = Size(720, 540)

    private static func page(
        of chart: some ChartKind, _ subject: ChartSubject, wording: Wording = .spanish, size: Size = .slide,
        measuring text: any TextMeasuring
    ) throws -> Scene {
        try chart.draw(subject, in: ChartContext(wording: wording, size: size, measuring: text)).pages[0]
    }
}
