import Reports
import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct BulletLayoutTests {
    private let body = Rect(x: 36, y: 100, width: 888, height: 380)
    private let context = ChartContext.fake()

    private func layout(_ report: Report, body: Rect? = nil) throws -> (BulletLayout?, [Int: BulletRow]) {
        let rows = report.indicators.map { BulletRow($0, in: context) }
        let contents = BulletContents(
            IndicatorGroup.groups(of: ChartSubject(report: report)), rows: rows, height: 340, in: context)
        let plan = try #require(contents.planner.plan())
        let area = body ?? self.body
        let scale = PercentScale(holding: rows.flatMap(\.achievements))
        return (
            BulletLayout(plan, rows: contents.rows, on: scale, in: area, rowsTop: 120, context: context), contents.rows
        )
    }

    @Test func `a label stands right after the end of its bar where nothing is in the way`() throws {
        let (layout, rows) = try layout(.flat([22, 150]))
        let found = try #require(layout)
        #expect(rows[0]?.value == 22)
        #expect(found.places[0][0]?.x == found.axis.scale.position(of: 22) + 5)
        #expect(found.places[0][1]?.x == found.axis.scale.position(of: 150) + 5)
    }

    @Test func `a label that would touch the 100 % line stands past it`() throws {
        let (layout, _) = try layout(.flat([99, 95, 150]))
        let found = try #require(layout)
        let line = found.axis.scale.position(of: 100)
        for row in 0...1 {
            let place = try #require(found.places[0][row])
            #expect(place.x >= line + 5)
            #expect(place.style == .beside)
        }
    }

    @Test func `a label stands on its track or behind it, never over its end`() throws {
        for value in stride(from: 170.0, through: 199, by: 1) {
            let (layout, rows) = try layout(.flat([value, 50]))
            let found = try #require(layout)
            let place = try #require(found.places[0][0])
            let width = try #require(rows[0]?.label.width)
            let end = found.axis.scale.range.upperBound
            #expect(place.x + width <= end || place.x >= end, "\(value)")
        }
    }

    @Test func `the axis makes room at the right for a bar that breaks`() throws {
        let plain = try #require(try layout(.flat([150])).0)
        let broken = try #require(try layout(.flat([1000])).0)
        #expect(broken.axis.scale.range.upperBound < plain.axis.scale.range.upperBound)
        let place = try #require(broken.places[0][0])
        #expect(place.x >= broken.axis.scale.range.upperBound)
    }

    @Test func `bars are half as high as their track, and never huge`() throws {
        let found = try #require(try layout(.flat([50])).0)
        #expect(found.barHeight == found.trackHeight / 2)
        #expect(found.trackHeight == 26)
    }

    @Test func `a page too narrow for an axis has no layout`() throws {
        #expect(try layout(.flat([50]), body: Rect(x: 36, y: 100, width: 250, height: 380)).0 == nil)
    }

    @Test func `every row has a place on its page`() throws {
        let (layout, rows) = try layout(.odd)
        let found = try #require(layout)
        #expect(found.places.reduce(0) { $0 + $1.count } == rows.count)
    }
}
