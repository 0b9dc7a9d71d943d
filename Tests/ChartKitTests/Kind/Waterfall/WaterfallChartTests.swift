import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct WaterfallChartTests {
    private func draw(_ report: Report, focus: String? = nil, in context: ChartContext = .fake()) throws -> Drawing {
        try WaterfallChart().draw(ChartSubject(report: report, focus: focus), in: context)
    }

    private func texts(_ drawing: Drawing) -> [String] {
        drawing.pages.flatMap { $0.texts.map { $0.text.replacing("\u{A0}", with: " ") } }
    }

    @Test func `the waterfall of the deck is as it was`() throws {
        try Golden.expect(ChartExamples.waterfallOfTheDeck(), named: "waterfallOfTheDeck")
    }

    @Test func `every part has its points, its weight and its achievement, and the total stands at the end`() throws {
        let texts = texts(try draw(OfficialPlan.report()))
        for text in ["+25,19", "+20,00", "+19,04", "+19,71", "+14,51", "20,00 %", "72,53 %", "98,45", "98,45 %"] {
            #expect(texts.contains(text), "\(text)")
        }
        #expect(!texts.contains("Resto del redondeo"))
    }

    @Test func `the title says who lacks most of its share and who gives most beyond it`() throws {
        let title = try #require(try draw(OfficialPlan.report()).pages.first).title.replacing("\u{A0}", with: " ")
        #expect(
            title
                == "El plan llega a 98,45 %: Objetivo 5 aporta 14,51 de sus 20,00 puntos; Objetivo 1 aporta 5,19 puntos de más"
        )
        let english = try draw(OfficialPlan.report(), focus: "O4", in: .fake(wording: .english)).pages.first?.title
        #expect(english == "Objetivo 4 comes to 98.57%: IS-513 adds 48.57 of its 50.00 points")
        let even = PlanSamples.report([[100, 100]])
        #expect(try draw(even, focus: "O1").pages.first?.title.hasSuffix("cada parte aporta lo suyo") == true)
    }

    @Test func `what rounding leaves is printed, so that the column adds up`() throws {
        // Thirds of 100: 33.33 three times is 99.99.
        let texts = texts(try draw(PlanSamples.report([[100, 100, 100]]), focus: "O1"))
        #expect(texts.count { $0 == "+33,33" } == 3)
        #expect(texts.contains("Resto del redondeo") && texts.contains("+0,01") && texts.contains("100,00"))
    }

    @Test func `what a treatment takes away is a step of its own`() throws {
        var report = PlanSamples.report([[150, 90]])
        report.nodes[1].untreated = 120
        report.nodes[1].outcome = .achievement(100)
        report.nodes[1].cause = .cap
        let texts = texts(try draw(report, focus: "O1"))
        #expect(texts.contains("Tope") && texts.contains("\u{2212}20,00"))
    }

    @Test func `a part without a report has its word, no bar, and adds nothing`() throws {
        let drawing = try draw(PlanSamples.report([[80, nil]]), focus: "O1")
        #expect(texts(drawing).contains("Sin reporte"))
        #expect(texts(drawing).filter { $0 == "–" }.count == 2)
        let bars = try #require(drawing.pages.first).rects(filled: Theme.clear.lag.fill)
        #expect(bars.count == 2)
    }

    @Test func `each bar starts where the one before ended, and the last one ends at the total`() throws {
        let page = try #require(try draw(PlanSamples.report([[60, 40, 90]]), focus: "O1").pages.first)
        let bars = page.rects(filled: Theme.clear.lag.fill)
        #expect(bars.count == 4)
        for (before, after) in zip(bars.prefix(3), bars.dropFirst()).prefix(2) {
            #expect(abs(before.maxX - after.x) < 1e-9)
        }
        #expect(abs(bars[2].maxX - bars[3].maxX) < 1e-9 && bars[3].x == bars[0].x)
    }

    @Test func `sums below zero and far beyond 200 % stand on an axis that holds them`() throws {
        for values in [[-80, 20], [900, 700]] as [[Double?]] {
            let page = try #require(try draw(PlanSamples.report([values]), focus: "O1").pages.first)
            #expect(SceneCheck(page).problems == [])
            let axis = page.texts.filter { $0.font.size == 9 }.map(\.text)
            #expect(axis.contains("100\u{A0}%") || axis.contains("0\u{A0}%"))
        }
    }

    @Test func `a node without parts or without an achievement can't be drawn`() throws {
        #expect(throws: ChartError.self) { try draw(OfficialPlan.report(), focus: "IS-569") }
        #expect(throws: ChartError.self) { try draw(OfficialPlan.report(), focus: "O9") }
        #expect(throws: ChartError.self) { try draw(PlanSamples.report([[nil, nil]]), focus: "O1") }
    }

    @Test func `a part that a treatment changed says what it was before`() throws {
        let texts = texts(try draw(OfficialPlan.report(cappedAt: 100), focus: "O5"))
        #expect(texts.contains("100 % (tope; 122,73 %)"))
    }

    @Test func `under another mean nothing is said of what a part would add at 100 %`() throws {
        var report = PlanSamples.report([[50, 100]])
        report.nodes[2].contribution = 20
        report.nodes[3].contribution = 58
        report.nodes[1].outcome = .achievement(78)
        report.nodes[1].untreated = 78
        let drawing = try draw(report, focus: "O1")
        #expect(!texts(drawing).contains { $0.hasPrefix("Lo que aportaría") })
        #expect(drawing.pages.first?.title.contains("aporta lo más, 58,00 puntos") == true)
    }
}
