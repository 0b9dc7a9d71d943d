package import PlanModel
package import Reports
package import Scene
import Words

/// Lays a table of indicators on as many pages as it needs.
///
/// Names go from 11 down to 9 points so that one page holds all rows. Where it holds them but for their notes, these are
/// shortened, or left out; else notes come in full, in the size that needs the fewest pages.
package struct TableLayout {
    /// A part of the table.
    package struct Page {
        /// The table and its rules.
        package var elements: [Element] = []
        /// The codes of the nodes on the page.
        package var shown: [String] = []
        /// The texts that were shortened, in full.
        package var shortened: [String] = []
        /// What a user should know.
        package var warnings: [Diagnostic] = []

        /// A page without a table.
        package init() {}
    }

    let items: [TableItem]
    let columns: TableColumns
    let headTexts: [String]
    let bar: AchievementBar
    let notes: PublishedNotes
    let width: Double
    let context: ChartContext

    /// A table of the items, `width` points wide, with bars on a scale; `notes` mark the figures that were published differently.
    package init(
        _ items: [TableItem], of report: Report, bars scale: PercentScale, notes: PublishedNotes, width: Double,
        in context: ChartContext
    ) {
        self.items = items
        self.notes = notes
        self.width = width
        self.context = context
        let indicators = items.compactMap(\.indicator)
        let groups = items.compactMap { if case .group(_, let node) = $0 { node } else { nil } }
        headTexts = TableHead.texts(of: report, wording: context.wording)
        columns = TableColumns(
            indicators, groups: groups, heads: headTexts, isProjection: report.horizon != nil, notes: notes,
            width: width, in: context)
        bar = AchievementBar(scale, theme: context.theme)
    }

    /// The rectangle for a page by its number, from 0; the notes at its foot depend on the nodes it shows.
    package typealias Room = (_ page: Int, _ shown: [String]) -> Rect

    /// All pages of the table. Throws where not even one row has room.
    package func pages(in room: Room) throws(ChartError) -> [Page] {
        let frame = room(0, items.map(\.node.id))
        let height = frame.height - TableHead(headTexts, columns: columns, in: context).height
        for style in onePageStyles(height: height) {
            let lines = TableLines(self, style: style, height: height).lines(from: 0)
            if lines.count == items.count { return [page(lines, style: style, in: frame)] }
        }
        var best: [Page] = []
        for size in [10, 9.5, 9] {
            let pages = try pages(TableRow.Style(nameSize: size, noteLines: .max), in: room)
            if best.isEmpty || pages.count < best.count { best = pages }
        }
        return best
    }

    /// All pages in one style.
    private func pages(_ style: TableRow.Style, in room: Room) throws(ChartError) -> [Page] {
        func lines(from first: Int, in frame: Rect) throws(ChartError) -> [TableLine] {
            let height = frame.height - TableHead(headTexts, columns: columns, in: context).height
            let lines = TableLines(self, style: style, height: height).lines(from: first)
            guard lines.contains(where: { !$0.isHead }) else {
                throw .doesNotFit(
                    kind: "table",
                    needs: Phrase(
                        es: "una fila no cabe bajo las cabezas de las columnas",
                        en: "a row doesn't fit below the heads of the columns"))
            }
            return lines
        }
        var pages: [Page] = []
        var next = 0
        while next < items.count {
            // Lay once to know the notes, once to leave them room.
            let trial = try lines(from: next, in: room(pages.count, []))
            let frame = room(pages.count, trial.map(\.node.id))
            let lines = try lines(from: next, in: frame)
            pages.append(page(lines, style: style, in: frame))
            next = (lines.compactMap(\.index).last ?? items.count) + 1
        }
        return pages
    }

    /// The styles in which one page may hold all rows, the best first.
    private func onePageStyles(height: Double) -> [TableRow.Style] {
        guard Double(items.count) * 20 <= height else { return [] }
        let sizes = [11, 10.5, 10, 9.5, 9]
        let bare = sizes.map { TableRow.Style(nameSize: $0, noteLines: 0) }
        guard items.contains(where: { $0.indicator?.note != nil }) else { return bare }
        return sizes.map { TableRow.Style(nameSize: $0, noteLines: .max) }
            + [10, 8, 6, 5, 4, 3, 2].map { TableRow.Style(nameSize: 9.5, noteLines: $0) } + bare
    }

    /// Places lines below the heads of the columns.
    private func page(_ lines: [TableLine], style: TableRow.Style, in frame: Rect) -> Page {
        var page = Page()
        let head = TableHead(headTexts, columns: columns.moved(by: frame.x), in: context)
        var rows = [head.row(at: frame.y)]
        var rules = [head.rule(at: frame.y, width: width)]
        var y = frame.y + head.height
        for line in lines {
            rows.append(line.element(at: Point(frame.x, y)))
            y += line.height
            rules.append(
                .line(
                    from: Point(frame.x, y), to: Point(frame.x + width, y),
                    stroke: Stroke(context.theme.rule, width: 0.6)))
            page.shown.append(line.node.id)
            page.shortened += line.shortened
            page.warnings += line.shortened.isEmpty ? [] : [Self.shortened(line.node)]
        }
        page.elements = [.group(.artifact, rules), .group(.table, rows)]
        for part in [(TableColumns.Part.entity, 1), (.year, 2)] where columns.squeezed.contains(part.0) {
            page.warnings.append(
                Diagnostic(
                    .warning,
                    Phrase(
                        es: "tabla: la columna «\(headTexts[part.1])» no cabe y se omite",
                        en: "table: the column '\(headTexts[part.1])' has no room and is left out"),
                    advice: .useLargerPage))
        }
        let silent = lines.filter { !$0.isHead && $0.node.note != nil }.count
        if style.noteLines == 0, silent > 0 {
            page.warnings.append(
                Diagnostic(
                    .note,
                    Phrase(
                        es: "tabla: las notas de \(silent) filas no caben y se omiten",
                        en: "table: the notes of \(silent) rows have no room and are left out")))
        }
        return page
    }

    private static func shortened(_ node: ReportNode) -> Diagnostic {
        Diagnostic(
            .warning, at: node.origin ?? node.indicator?.observation.origin,
            Phrase(
                es: "tabla: se acorta un texto de «\(node.id)»", en: "table: a text of '\(node.id)' is shortened"),
            advice: .useLargerPage)
    }
}

extension ReportNode {
    /// What the matrix says about the row in words; nil where it says nothing, or only what the state says anyway.
    var note: String? {
        guard let note = indicator?.observation.note, !note.isEmpty else { return nil }
        let states = band.map { band in [Wording.spanish, .english].map { $0.word(of: band).lowercased() } } ?? []
        return states.contains(note.lowercased()) ? nil : note
    }
}
