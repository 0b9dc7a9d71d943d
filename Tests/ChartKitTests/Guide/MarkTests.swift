import PlanModel
import Scene
import Testing

@testable import ChartKit

@Suite struct MarkTests {
    @Test func `a break is a gap in the background's colour between two cuts`() {
        let elements = BreakMark.elements(at: Point(50, 20), height: 8, theme: .clear)
        guard case .path(_, let fill, _) = elements[0] else {
            Issue.record("the gap isn't a path")
            return
        }
        #expect(fill == Theme.clear.background)
        let cuts = elements.compactMap(\.ends)
        #expect(cuts.count == 2)
        for cut in cuts {
            #expect(abs(cut.from.x - 50) <= BreakMark.width / 2)
            #expect(abs(cut.to.x - 50) <= BreakMark.width / 2)
            #expect(cut.from.y - cut.to.y == 12)
        }
    }

    @Test func `an arrow that points away from the axis has its tip at its start`() {
        let arrow = BackwardMark.element(at: Point(100, 20), color: .white)
        guard case .path(let path, let fill, nil) = arrow else {
            Issue.record("the arrow isn't a filled path")
            return
        }
        #expect(fill == .white)
        #expect(path.segments.first == .move(Point(100, 20)))
        #expect(path.segments[1] == .line(Point(107, 16)))
    }

    @Test func `the year's tick is as high as the track`() {
        let ends = YearTick.element(of: 30, on: axis, midY: 50, height: 14, theme: .clear).ends
        #expect(ends?.from == Point(30, 43))
        #expect(ends?.to == Point(30, 57))
    }

    @Test func `a year's programme beyond the axis is an angle past its end, that labels keep clear of`() throws {
        let mark = YearTick.element(of: 400, on: axis, midY: 50, height: 14, theme: .clear)
        guard case .path(let path, _, _) = mark else {
            Issue.record("no angle")
            return
        }
        #expect(path.segments == [.move(Point(202, 45)), .line(Point(206, 50)), .line(Point(202, 55))])
        let box = YearTick.box(of: 400, on: axis, midY: 50, height: 14)
        #expect(box == Rect(x: 202, y: 45, width: 5, height: 10))
    }

    /// A point for each percent.
    private let axis = PercentAxis(.long, from: 0, to: 200, in: .fake())

    @Test func `a state is drawn with its glyph in its colour`() {
        let elements = StateMark(band: .init(from: 0, state: .over), size: 9).elements(at: Point(5, 5), in: .clear)
        let style = Theme.clear.over
        #expect(elements == [.path(style.glyph.path(centre: Point(5, 5), size: 9), fill: style.fill)])
    }

    @Test func `bands of one state have marks that differ`() throws {
        let bands = try #require(
            StateBands([
                .init(from: -.infinity, state: .lag, name: "bajo"), .init(from: 40, state: .lag, name: "medio"),
                .init(from: 70, state: .lag, name: "alto"), .init(from: 100, state: .met),
            ]))
        #expect(bands.bands.map(\.rank) == [0, 1, 2, 0])
        let marks = bands.bands.prefix(3).map { StateMark(band: $0, size: 9).elements(at: Point(5, 5), in: .clear) }
        #expect(Set(marks).count == 3)
        for mark in marks { #expect(mark.first.flatMap(\.paint) == Theme.clear.lag.fill) }
    }
}

extension Element {
    /// The colour of its fill, or of its outline over the background.
    fileprivate var paint: Color? {
        guard case .path(_, let fill, let stroke) = self else { return nil }
        return stroke?.color ?? fill
    }
}
