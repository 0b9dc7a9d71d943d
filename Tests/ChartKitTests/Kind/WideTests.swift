import Scene
import TestSupport
import Testing
import Words

@testable import ChartKit

/// Every kind of chart over plans of any size, names of any length, four sizes and two languages.
@Suite struct WideTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var kind: String
        var count: Int
        var names: WidePlans.Names
        var testDescription: String { "\(kind) of \(count) indicators with \(names.rawValue) names" }
    }

    static let cases = ChartKinds.all.flatMap { kind in
        [1, 2, 11, 60, 200].flatMap { count in
            WidePlans.Names.allCases.map { Case(kind: kind.name, count: count, names: $0) }
        }
    }

    @Test(arguments: cases)
    func `no text leaves its place or meets another, a line or a mark, and what can't be drawn names the row`(
        item: Case
    ) throws {
        let kind = try #require(ChartKinds.named(item.kind))
        let subject = WidePlans.subject(item.count, names: item.names)
        for size in [Size.slide, .classic, .a4, Size(540, 540)] {
            for wording in [Wording.spanish, .english] {
                do {
                    let drawing = try kind.init().draw(subject, in: .fake(size, wording: wording))
                    for (index, page) in drawing.pages.enumerated() {
                        let problems = SceneCheck(page).problems
                        #expect(
                            problems.isEmpty, "\(size.width) x \(size.height) \(wording.language) page \(index + 1)")
                    }
                } catch {
                    #expect(isExpected(error, of: item, on: size), "\(size.width) x \(size.height): \(error)")
                }
            }
        }
    }

    @Test func `the number of a page without a foot meets no other text, also where the axis reaches the edge`() {
        let report = PlanSamples.report(Array(repeating: [90, 90, 90, 90, 90], count: 8)) { "Indicador \($0).\($1)" }
        let subject = ChartSubject(
            report: report, comparison: .of(report, report), history: Array(repeating: report, count: 7))
        for kind in ChartKinds.all {
            for size in [Size.slide, .a4] {
                // Some kinds need more than this.
                guard let drawing = try? kind.init().draw(subject, in: .fake(size)) else { continue }
                for page in drawing.pages { #expect(SceneCheck(page).problems.isEmpty, "\(kind.name)") }
            }
        }
    }

    /// Whether a chart may refuse: ranks of a single group, those that one page can't hold, and rows whose texts leave no
    /// room on a page that isn't wide; the sentence names the row.
    private func isExpected(_ error: ChartError, of item: Case, on size: Size) -> Bool {
        switch error {
        case .nothingToDraw: item.kind == "ranks" && item.count <= 5
        case .doesNotFit(_, let needs):
            (needs.en.contains("'Objetivo") || needs.en.contains("'Plan") || needs.en.contains("'Indicador")
                || needs.en.contains("palabras")
                || OfficialPlan.rows.contains { needs.en.contains($0.name) })
                && (size.width < 800 || item.kind == "ranks" || item.names == .endless)
        case .slideDoesNotFit: false
        }
    }
}
