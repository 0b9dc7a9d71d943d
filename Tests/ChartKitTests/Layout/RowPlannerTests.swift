import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct RowPlannerTests {
    private func planner(_ names: [String], height: Double, size: Size = .slide) -> RowPlanner {
        RowPlanner(
            specs: names.map { RowSpec(name: $0, minimumHeight: 13) }, height: height, context: .fake(size))
    }

    private func words(_ count: Int) -> String {
        Array(repeating: "indicador", count: count).joined(separator: " ")
    }

    @Test func `names with room are set at 11 points`() throws {
        let plan = try #require(planner(["uno", "dos"], height: 300).plan())
        #expect(plan.nameSize == 11)
        #expect(plan.pages.count == 1)
    }

    @Test func `names become smaller until everything stands on one page`() throws {
        let names = Array(repeating: words(14), count: 12)
        let roomy = try #require(planner(names, height: 500).plan())
        let tight = try #require(planner(names, height: 300).plan())
        #expect(roomy.nameSize > tight.nameSize)
        #expect(tight.nameSize >= 9)
        #expect(tight.pages.count == 1)
    }

    @Test func `rows that don't fit at the floor go on to as few pages as they need`() throws {
        let plan = try #require(planner(Array(repeating: words(14), count: 30), height: 330).plan())
        #expect(plan.pages.count > 1)
        #expect(plan.pages.joined().map(\.index) == Array(0..<30))
    }

    @Test func `pages are about equally full`() throws {
        let plan = try #require(planner(Array(repeating: "uno", count: 21), height: 300).plan())
        let counts = plan.pages.map(\.count)
        #expect(counts.count == 2)
        #expect(abs(counts[0] - counts[1]) <= 1)
    }

    @Test func `the column of names is as wide as the names, between 18 and 45 % of the page`() throws {
        #expect(try #require(planner(["uno"], height: 300).plan()).nameWidth == 960 * 0.18)
        #expect(try #require(planner([words(30)], height: 300).plan()).nameWidth <= 960 * 0.45)
        let medium = try #require(planner([words(5)], height: 300).plan())
        #expect(medium.nameWidth == Double(words(5).count) * 5.5)
    }

    @Test func `names have three lines where the page is full, and say when that isn't enough`() throws {
        let plan = try #require(planner(Array(repeating: words(40), count: 9), height: 300).plan())
        #expect(plan.pages.count == 1)
        #expect(plan.pages[0][0].name.lines.count == 3)
        #expect(plan.pages[0][0].name.isTruncated)
        #expect(plan.nameSize == 9)
    }

    @Test func `names go on to more lines where the page has room for them`() throws {
        let plan = try #require(planner([words(40), "uno"], height: 300).plan())
        #expect(plan.pages[0][0].name.lines.count > 3)
        #expect(!plan.pages[0][0].name.isTruncated)
        let endless = try #require(planner([words(200)], height: 300).plan())
        #expect(endless.pages[0][0].name.lines.count == 12)
        #expect(endless.pages[0][0].name.isTruncated)
    }

    @Test func `a long name is set smaller before it's shortened`() throws {
        // 1,250 points at 11, 1,020 at 9: three lines of 432 hold it only below 11.
        let plan = try #require(planner([words(25)], height: 300).plan())
        #expect(!plan.pages[0][0].name.isTruncated)
        #expect(plan.nameSize < 11)
    }

    @Test func `rows follow each other without gaps and stay within the height`() throws {
        let plan = try #require(planner((1...9).map { words($0) }, height: 350).plan())
        for (above, below) in zip(plan.pages[0], plan.pages[0].dropFirst()) {
            #expect(abs(above.top + above.height - below.top) < 1e-9)
        }
        #expect(plan.height(ofPage: 0) <= 350)
        for row in plan.pages[0] { #expect(row.name.height < row.height) }
    }

    @Test func `a few rows don't grow without end`() throws {
        let plan = try #require(planner(["uno"], height: 400).plan())
        #expect(plan.height(ofPage: 0) < 70)
    }

    @Test func `a height that can't hold a row is no plan`() {
        #expect(planner(["uno"], height: 10).plan() == nil)
    }

    @Test func `room kept free at the right narrows the name`() throws {
        var spec = RowSpec(name: words(5), minimumHeight: 13)
        spec.reserved = 300
        let plan = RowPlanner(specs: [spec], height: 300, context: .fake()).plan()
        let name = try #require(plan?.pages[0][0].name)
        #expect(name.lines.count > 1)
        #expect(name.width <= 960 * 0.45 - 300)
    }

    @Test func `the smallest height is found among the rows asked for`() throws {
        let plan = try #require(planner([words(20), "uno"], height: 300).plan())
        #expect(plan.smallestHeight { $0 == 0 } == plan.pages[0][0].height)
        #expect(plan.smallestHeight { _ in true } == plan.pages[0][1].height)
        #expect(plan.smallestHeight { _ in false } == nil)
    }
}
