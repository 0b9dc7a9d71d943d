import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct LabelPlacerTests {
    private let label = TextLine("72,53 %", font: Font("Open Sans", size: 10), measuring: FixedWidthText())
    private let bounds = Rect(x: 0, y: 0, width: 300, height: 100)

    private func placer(_ obstacles: [Rect] = []) -> LabelPlacer {
        LabelPlacer(bounds: bounds, clearance: 5, obstacles: obstacles)
    }

    @Test func `the first place is right after the mark`() {
        var placer = placer()
        let places = placer.placesAfter(100, label: label, midY: 50)
        #expect(placer.place(label, midY: 50, at: places) == .init(x: 105))
    }

    @Test func `a label that would touch a line goes past it`() {
        var placer = placer([Rect(x: 120, y: 0, width: 1, height: 100)])
        let places = placer.placesAfter(100, label: label, midY: 50)
        #expect(placer.place(label, midY: 50, at: places)?.x == 126)
    }

    @Test func `a label goes past as many obstacles as it must`() {
        let obstacles = [150.0, 120, 185].map { Rect(x: $0, y: 0, width: 2, height: 100) }
        var placer = placer(obstacles)
        let places = placer.placesAfter(100, label: label, midY: 50)
        #expect(places.map(\.x) == [105, 127, 157, 192])
        #expect(placer.place(label, midY: 50, at: places)?.x == 192)
    }

    @Test func `obstacles on other rows don't matter`() {
        var placer = placer([Rect(x: 110, y: 0, width: 5, height: 40)])
        let places = placer.placesAfter(100, label: label, midY: 50)
        #expect(placer.place(label, midY: 50, at: places)?.x == 105)
    }

    @Test func `a placed label is in the way of the next one`() {
        var placer = placer()
        let places = placer.placesAfter(100, label: label, midY: 50)
        _ = placer.place(label, midY: 50, at: places)
        #expect(placer.place(label, midY: 50, at: places) == nil)
        let again = placer.placesAfter(100, label: label, midY: 50)
        #expect(placer.place(label, midY: 50, at: again)?.x == 145)
    }

    @Test func `no label leaves the bounds`() {
        var placer = placer()
        #expect(placer.place(label, midY: 50, at: [.init(x: 270)]) == nil)
        #expect(placer.place(label, midY: 98, at: [.init(x: 10)]) == nil)
        #expect(placer.place(label, midY: 50, at: [.init(x: 270), .init(x: 265, style: .edge)])?.style == .edge)
    }

    @Test func `a place inside minds everything but its own mark`() {
        let bar = Rect(x: 0, y: 40, width: 200, height: 20)
        var placer = placer([bar])
        #expect(placer.place(label, midY: 50, at: [.init(x: 150)], own: bar) == nil)
        #expect(placer.place(label, midY: 50, at: [.init(x: 150, style: .inside)], own: bar)?.x == 150)
        var crowded = self.placer([bar, Rect(x: 160, y: 0, width: 1, height: 100)])
        #expect(crowded.place(label, midY: 50, at: [.init(x: 150, style: .inside)], own: bar) == nil)
    }

    @Test func `a place at exactly the clearance is free`() {
        var placer = placer([Rect(x: 145, y: 0, width: 1, height: 100)])
        #expect(placer.place(label, midY: 50, at: [.init(x: 105)])?.x == 105)
    }
}
