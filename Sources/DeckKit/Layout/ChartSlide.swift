import ChartKit
import Scene

/// A chart as slides, whose margins become the slide's.
struct ChartSlide {
    private let kind: any ChartKind.Type
    private let name: String

    /// A kind of chart, and what its slides' files are called.
    init(_ kind: any ChartKind.Type, name: String) {
        self.kind = kind
        self.name = name
    }

    /// The chart's pages.
    func drafts(of subject: ChartSubject, in context: ChartContext) throws(ChartError) -> [SlideDraft] {
        var context = context
        let margin = SlideGrid.inside(context.size).x
        let shift = (margin - ChartFrame.sideShare * context.size.width) / (1 - 2 * ChartFrame.sideShare)
        let drop = 10.0
        context.size = Size(context.size.width - 2 * shift, context.size.height - SlideFoot.height + 10 - drop)
        context.numbersPages = false
        let drawing = try kind.init().draw(subject, in: context)
        return drawing.pages.enumerated().map { index, page in
            SlideDraft(
                name: name + (index == 0 ? "" : "-\(index + 1)"), title: page.title,
                alternativeText: page.alternativeText,
                elements: page.elements.map { $0.moved(x: shift, y: drop) },
                background: page.background, warnings: index == 0 ? drawing.warnings : [])
        }
    }
}
