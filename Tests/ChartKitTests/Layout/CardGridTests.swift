import ChartKit
import Reports
import Scene
import TestSupport
import Testing
import Words

struct CardGridTests {
    private let context = ChartContext(measuring: FixedWidthText())

    private func pages(_ count: Int, statement: Int, width: Double, height: Double) throws -> [CardGrid.Page] {
        let nodes = (1...count).map { number in
            var node = ReportNode(
                id: "O\(number)", level: "objective", parent: "plan", name: "Objetivo \(number)",
                outcome: .achievement(95), weight: 1)
            if statement > 0 { node.statement = PlanSamples.name(statement) }
            return node
        }
        let grid = CardGrid(nodes, bars: .long, notes: PublishedNotes(nodes, of: OfficialPlan.report()), in: context)
        return try grid.pages(in: Rect(x: 40, y: 60, width: width, height: height))
    }

    private func runs(_ page: CardGrid.Page) -> [TextRun] {
        SceneCheck(Scene(size: Size(2000, 2000), elements: page.elements, title: "", alternativeText: "")).runs
    }

    private func columns(_ page: CardGrid.Page) -> Int {
        Set(runs(page).filter { $0.text.hasPrefix("Objetivo") }.map(\.origin.x)).count
    }

    @Test(arguments: [(1, 1), (2, 2), (3, 3), (5, 3), (6, 3)])
    func `Few cards stand in as many columns as lets their texts be largest`(count: Int, columns: Int) throws {
        let pages = try pages(count, statement: 120, width: 880, height: 400)
        #expect(pages.count == 1)
        #expect(self.columns(pages[0]) == columns)
    }

    @Test func `All cards stand inside the rectangle`() throws {
        for count in [1, 4, 7, 12] {
            for page in try pages(count, statement: 200, width: 880, height: 400) {
                for run in runs(page) {
                    #expect(run.origin.x >= 40 && run.origin.x + run.width <= 920.01, "\(run.text)")
                    #expect(run.origin.y >= 60 && run.origin.y <= 460, "\(run.text)")
                }
            }
        }
    }

    @Test func `A single card isn't wider than lines can be read`() throws {
        let page = try #require(try pages(1, statement: 300, width: 1800, height: 400).first)
        #expect(runs(page).allSatisfy { $0.origin.x + $0.width <= 40 + 432.01 })
    }

    @Test func `What doesn't fit in full goes on other pages of about equal numbers`() throws {
        let pages = try pages(10, statement: 260, width: 600, height: 300)
        #expect(pages.count > 1)
        #expect(pages.flatMap(\.shown) == (1...10).map { "O\($0)" })
        #expect(pages.allSatisfy { $0.warnings.isEmpty && $0.shortened.isEmpty })
    }

    @Test func `A rectangle too small for a card is an error`() {
        #expect(
            throws: ChartError.doesNotFit(
                kind: "cards",
                needs: Phrase(es: "una tarjeta necesita unos 200 x 150 pt", en: "a card needs about 200 x 150 pt"))
        ) {
            try pages(1, statement: 10, width: 60, height: 40)
        }
    }
}
