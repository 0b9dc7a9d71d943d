import ChartKit
import Scene

/// A table as slides: the title, a few lines above, the table, and how the plan was measured at the foot.
struct TableSlide {
    /// The slides' name in files.
    let name: String
    let title: String
    /// What stands above the table of the first slide.
    let lead: String
    let table: SlideTable
    /// How the figures were made: the note at the foot.
    let account: String
    /// The table for who can't see it, a sentence for each row.
    let told: [String]

    /// As many slides as the table needs, and one where it has no rows.
    func drafts(in context: ChartContext) throws(ChartError) -> [SlideDraft] {
        let block = TextBlock(
            lead, font: context.theme.type.body, width: SlideGrid.inside(context.size).width,
            measuring: context.measuring)
        func title(_ page: Int) -> String { page == 0 ? self.title : context.wording.goesOn(self.title) }
        func frame(_ page: Int) -> SlideFrame {
            SlideFrame(
                title: title(page), notes: [account],
                in: context)
        }
        let above = block.height + 14
        let pages = try table.pages { frame($0).content.height - ($0 == 0 ? above : 0) }
        return (pages.isEmpty ? [0..<0] : pages).enumerated().map { index, rows in
            let frame = frame(index)
            let origin = Point(frame.content.x, frame.content.y)
            var elements: [Element] = []
            if index == 0 {
                elements.append(.group(.paragraph, block.elements(at: origin, color: context.theme.ink)))
            }
            if !rows.isEmpty {
                elements += table.elements(rows, at: Point(origin.x, origin.y + (index == 0 ? above : 0)))
            }
            return SlideDraft(
                name: name + (index == 0 ? "" : "-\(index + 1)"), title: title(index),
                alternativeText: ([title(index) + "."] + (index == 0 ? [lead] : []) + told[rows]).joined(
                    separator: " "),
                elements: frame.elements(around: elements),
                warnings: frame.warnings + (index == 0 ? table.shortened.map { SlideDraft.shortened($0) } : []))
        }
    }
}
