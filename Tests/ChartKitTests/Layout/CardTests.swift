import Reports
import Scene
import TestSupport
import Testing

@testable import ChartKit

struct CardTests {
    private let context = ChartContext(measuring: FixedWidthText())
    private let style = Card.Style(width: 280, numberSize: 44, textSize: 10, isStacked: false)

    private func card(_ node: ReportNode, _ style: Card.Style) -> Card {
        Card(node, style: style, notes: PublishedNotes([node], of: OfficialPlan.report()), in: context)
    }

    private func node(_ change: (inout ReportNode) -> Void = { _ in }) throws -> ReportNode {
        var node = try #require(OfficialPlan.report().node("O3"))
        change(&node)
        return node
    }

    private func check(_ card: Card, head: Double? = nil) -> SceneCheck {
        let bar = AchievementBar(.long, theme: context.theme)
        let elements = card.elements(at: Point(20, 20), head: head ?? card.headHeight, bar: bar)
        return SceneCheck(Scene(size: .slide, elements: elements, title: "", alternativeText: ""))
    }

    @Test func `A card has its name, number, mark, state and statement`() throws {
        let check = check(card(try node(), style))
        #expect(check.texts.prefix(4) == ["Objetivo 3", "95,19\u{A0}%", "¹", "Rezago"])
        #expect(check.reading.hasSuffix("ciudadanía y la administración."))
        #expect(check.problems == [])
    }

    @Test func `Everything of a card stands inside its width and height`() throws {
        for stacked in [false, true] {
            var style = style
            style.isStacked = stacked
            let card = card(try node(), style)
            let frame = Rect(x: 20, y: 20, width: 280, height: card.height(head: card.headHeight))
            let check = check(card)
            for run in check.runs { #expect(frame.contains(check.box(of: run)), "\(run.text)") }
        }
    }

    @Test func `The state ends at the card's right edge, or starts below the name`() throws {
        let beside = try #require(check(card(try node(), style)).runs.first { $0.text == "Rezago" })
        #expect(abs(beside.origin.x + beside.width - 300) < 0.001)
        var stacked = style
        stacked.isStacked = true
        let runs = check(card(try node(), stacked)).runs
        let below = try #require(runs.first { $0.text == "Rezago" })
        #expect(below.origin.x < 40)
        #expect(below.origin.y > (runs.first?.origin.y ?? 0) + 10)
    }

    @Test func `A name of two lines beside the state is crowded, and isn't when stacked`() throws {
        let long = try node { $0.name = PlanSamples.name(60) }
        #expect(card(long, style).isCrowded)
        var stacked = style
        stacked.isStacked = true
        #expect(!card(long, stacked).isCrowded)
        #expect(!card(try node(), style).isCrowded)
    }

    @Test func `A higher head moves the number down and makes the card higher`() throws {
        let card = card(try node(), style)
        #expect(card.height(head: card.headHeight + 30) == card.height(head: card.headHeight) + 30)
        let number = check(card).runs[1].origin.y
        #expect(check(card, head: card.headHeight + 30).runs[1].origin.y == number + 30)
    }

    @Test func `A statement of too many lines is shortened, and none takes no room`() throws {
        var short = style
        short.textLines = 2
        #expect(card(try node(), short).isTruncated)
        #expect(check(card(try node(), short)).texts.last?.hasSuffix("…") == true)
        let bare = card(try node { $0.statement = nil }, style)
        #expect(!bare.isTruncated)
        #expect(bare.textHeight < 10)
    }

    @Test func `The word of a missing figure shrinks into the card`() throws {
        let missing = try node {
            $0.outcome = .insufficient
            $0.untreated = nil
        }
        var narrow = style
        narrow.width = 150
        let run = try #require(check(card(missing, narrow)).runs.first { $0.text == "Datos insuficientes" })
        #expect(run.width <= 150)
        #expect(Card.number(of: missing, wording: .spanish) == nil)
    }
}
