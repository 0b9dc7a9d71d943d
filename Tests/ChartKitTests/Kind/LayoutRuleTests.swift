import Reports
import Scene
import TestSupport
import Testing

@testable import ChartKit

/// The rules for every chart, over sizes, languages and data of all sorts.
@Suite struct LayoutRuleTests {
    /// A page of a chart with a name for the test's report.
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var scene: Scene
    }

    static let cases = drawn.cases
    private static let drawn: (cases: [Case], failures: [String]) = {
        let official = OfficialPlan.report()
        let capped = OfficialPlan.report(cappedAt: 100)
        let reports: [(String, Report, Report)] = [
            ("deck", official, capped), ("capped", capped, official), ("odd", .odd, official),
            ("holes", .flat([nil, 50, nil]), .flat([50, nil, nil])), ("one", .flat([97]), .flat([103])),
            ("many", .many(40), .many(40)),
            ("close", .flat((90...108).map { Double($0) }), .flat((90...108).map { 198 - Double($0) })),
            ("extreme", .flat([0, 0.004, 199.99, 200, 200.01, 1e6, -1e6]), .flat([1e6, 0, 100, 200, 5, -3, 0])),
        ]
        let kinds: [any ChartKind] = [BulletChart(), DumbbellChart()]
        var cases: [Case] = []
        var failures: [String] = []
        for (name, first, second) in reports {
            for size in [Size.slide, .classic, .a4, Size(1280, 720)] {
                for wording in [Wording.spanish, .english] {
                    let comparisons: [Comparison] = [.of(first, second), .of(first, second, first.moved(by: 1.5))]
                    for (kind, comparison) in kinds.map({ ($0, comparisons[0]) }) + [(DumbbellChart(), comparisons[1])]
                    {
                        let subject = ChartSubject(report: first, comparison: comparison)
                        let title =
                            "\(type(of: kind).name) \(comparison.reports.count) \(name) \(size.width) \(wording.language)"
                        do {
                            let drawing = try kind.draw(subject, in: .fake(size, wording: wording))
                            cases += drawing.pages.enumerated().map {
                                Case(testDescription: "\(title) \($0.offset + 1)", scene: $0.element)
                            }
                        } catch {
                            failures.append("\(title): \(error)")
                        }
                    }
                }
            }
        }
        return (cases, failures)
    }()

    @Test func `every report is drawn at every size`() {
        #expect(Self.drawn.failures.isEmpty)
    }

    @Test(arguments: cases) func `every text stands inside the page`(item: Case) {
        let page = Rect(x: 0, y: 0, width: item.scene.size.width, height: item.scene.size.height)
        for run in item.scene.texts { #expect(page.inset(by: 8).contains(run.box), "\(run.text)") }
    }

    @Test(arguments: cases) func `no two texts overlap`(item: Case) {
        let runs = item.scene.texts
        for (index, run) in runs.enumerated() {
            for other in runs[(index + 1)...] where run.box.inset(by: 0.05).intersects(other.box) {
                Issue.record("'\(run.text)' overlaps '\(other.text)'")
            }
        }
    }

    @Test(arguments: cases) func `no text touches the 100 % line`(item: Case) throws {
        let line = try #require(item.scene.goal)
        for run in item.scene.texts {
            #expect(!run.box.inset(left: -2, right: -2).intersects(line), "\(run.text)")
        }
    }

    @Test(arguments: cases) func `no text is below the floor`(item: Case) {
        for run in item.scene.texts { #expect(run.font.size >= 9, "\(run.text)") }
    }

    @Test(arguments: cases) func `no text stands on a bar but in the colour for it`(item: Case) {
        for state in [Theme.clear.lag, Theme.clear.met, Theme.clear.over] {
            for bar in item.scene.rects(filled: state.fill) where bar.height > 0 {
                for run in item.scene.texts where run.box.intersects(bar) { #expect(run.color == state.onFill) }
            }
        }
    }

    @Test(arguments: cases) func `names stand below each other in their order`(item: Case) {
        let left = item.scene.texts.first?.origin.x
        let names = item.scene.figure.compactMap(\.run).filter { $0.origin.x == left }
        for (above, below) in zip(names, names.dropFirst()) { #expect(above.origin.y < below.origin.y) }
    }

    @Test(arguments: cases) func `a page says what it shows`(item: Case) {
        #expect(!item.scene.title.isEmpty)
        #expect(item.scene.alternativeText.count > 40)
        #expect(item.scene.text(in: .heading(1)).count == 1)
        #expect(item.scene.text(in: .figure(item.scene.alternativeText)).count == 1)
    }

    @Test(arguments: ["es-CO", "en"]) func `the deck's names stand in full and in order`(language: String) throws {
        let wording = language == "en" ? Wording.english : .spanish
        let report = OfficialPlan.report()
        let scene = try BulletChart().draw(ChartSubject(report: report), in: .fake(wording: wording)).pages[0]
        let left = scene.texts.first?.origin.x
        let shown = scene.figure.compactMap(\.run).filter { $0.origin.x == left }.map(\.text).joined(separator: " ")
        #expect(shown == report.nodes.dropFirst().map(\.name).joined(separator: " "))
    }
}
