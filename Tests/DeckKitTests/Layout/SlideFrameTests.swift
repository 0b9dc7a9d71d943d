import ChartKit
import Scene
import TestSupport
import Testing

@testable import DeckKit

struct SlideFrameTests {
    private let context = ChartContext(measuring: FixedWidthText())

    private func check(_ elements: [Element]) -> SceneCheck {
        SceneCheck(Scene(size: .slide, elements: elements, title: "", alternativeText: ""))
    }

    @Test func `The room of a slide lies between its margins, below the title and above the foot`() {
        let frame = SlideFrame(title: "Título", in: context)
        #expect(frame.content.x == 48)
        #expect(frame.content.maxX == 912)
        #expect(frame.content.y > 68)
        #expect(frame.content.maxY <= 540 - SlideFoot.height)
    }

    @Test func `A subtitle and notes take room from the content`() {
        let bare = SlideFrame(title: "Título", in: context).content
        let full = SlideFrame(title: "Título", subtitle: "Debajo", notes: ["Una", "Otra"], in: context)
        #expect(full.content.y > bare.y)
        #expect(full.content.maxY < bare.maxY)
        let matter = full.content
        let slide = full.elements(around: [.group(.paragraph, [.rect(matter, fill: .white)])])
        #expect(check(slide).texts == ["Título", "Debajo", "Una", "Otra"])
        #expect(check(slide).problems == [])
    }

    @Test func `A long title takes two lines at most and gets smaller`() {
        let frame = SlideFrame(title: PlanSamples.name(150), in: context)
        let titles = check(frame.elements(around: [])).runs
        #expect(titles.count == 2)
        #expect(titles.allSatisfy { $0.font.size < 24 })
    }

    @Test func `The foot has the number at the right and the deck's title at the left`() {
        let foot = SlideFoot(page: 5, of: 11, runningTitle: "Plan", color: .white, in: context)
        let runs = check(foot.elements).runs
        #expect(runs.map(\.text) == ["5 / 11", "Plan"])
        #expect(runs[0].origin.x + runs[0].width == 912)
        #expect(runs[1].origin.x == 48)
        #expect(runs[0].origin.y == runs[1].origin.y)
        let alone = SlideFoot(page: 5, of: 11, runningTitle: nil, color: .white, in: context)
        #expect(check(alone.elements).texts == ["5 / 11"])
    }
}
