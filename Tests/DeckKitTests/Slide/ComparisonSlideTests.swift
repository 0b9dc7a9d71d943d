import ChartKit
import PlanModel
import Reports
import Scene
import TestSupport
import Testing
import Words

@testable import DeckKit

struct ComparisonSlideTests {
    /// A kind of chart that fills its page with a frame and says what it was given.
    private struct Probe: ChartKind {
        static let name = "probe"
        static let summary = "for tests"

        func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing {
            let frame = Element.rect(Rect(x: 0, y: 0, width: context.size.width, height: context.size.height))
            let page = Scene(
                size: context.size, elements: [frame], title: subject.comparison?.keys.joined(separator: "/") ?? "",
                alternativeText: "\(context.numbersPages)")
            return Drawing(pages: [page, page], warnings: [Diagnostic(.note, Phrase("probe"))])
        }
    }

    private struct Failing: ChartKind {
        static let name = "failing"
        static let summary = "for tests"

        func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing {
            throw .doesNotFit(kind: Self.name, needs: Phrase("more room"))
        }
    }

    @Test func `The chart's pages become extra slides above the foot, without numbers of their own`() throws {
        var builder = DeckSample.builder()
        builder.comparisonKind = Probe.self
        let deck = try builder.build()
        #expect(deck.slides.dropLast().suffix(2).map(\.name) == ["10-comparacion", "11-comparacion-2"])
        #expect(deck.slides[9].scene.title == "weighted-average/capped")
        #expect(deck.slides[9].scene.alternativeText == "false")
        #expect(deck.warnings.map(\.message) == ["probe"])
        guard case .rect(let frame, _, _, _) = deck.slides[9].scene.elements[0] else {
            Issue.record("no frame")
            return
        }
        #expect(frame.x > 0 && abs(frame.midX - 480) < 0.001)
        #expect(frame.y == 10 && frame.maxY < 540 - 18)
    }

    @Test func `The chart's margins are the deck's`() throws {
        let slide = try #require(try DeckSample.builder().build().slides.dropLast().last)
        let left = try #require(SceneCheck(slide.scene).runs.map(\.origin.x).min())
        #expect(abs(left - SlideGrid.inside(.slide).x) < 0.01)
    }

    @Test func `A chart that doesn't fit is the deck's error where its slide was asked for`() throws {
        var builder = DeckSample.builder()
        builder.comparisonKind = Failing.self
        #expect(try builder.build().warnings.contains { $0.message.contains("is left out: more room") })
        builder.plan.deck.slides = [.cover, .comparison]
        let slide = Phrase(es: "comparación", en: "comparison")
        #expect(throws: ChartError.slideDoesNotFit(slide: slide, needs: Phrase("more room"))) { try builder.build() }
        #expect(throws: Never.self) { try builder.build(.official) }
    }
}
