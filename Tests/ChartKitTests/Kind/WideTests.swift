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
