import PlanModel
import Reports
import Scene
import Words

/// A row per node: its achievement under two or three methodologies, and how far they are apart.
public struct DumbbellChart: ChartKind {
    /// The name on the command line.
    public static let name = "dumbbell"
    /// What it shows.
    public static let summary =
        "two or three methodologies side by side, for the plan, each objective and each indicator"

    /// Two methodologies or more.
    public static let need = ChartNeed.comparison

    /// A dumbbell chart.
    public init() {}

    /// Draws the first methodology of the subject's comparison with up to two others on a page; each other one on pages of
    /// its own where the marks of three have no room.
    public func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing {
        let comparison = try subject.compared(for: Self.name)
        let nodes = comparison.nodes(below: subject.focus)
        guard !nodes.isEmpty else {
            throw .nothingToDraw(
                kind: Self.name,
                needs: Phrase(
                    es: "el nodo «\(subject.focus ?? Plan.rootID)» en la comparación",
                    en: "the node '\(subject.focus ?? Plan.rootID)' in the comparison"))
        }
        func drawing(atOnce count: Int) throws(ChartError) -> Drawing {
            try comparison.drawing(atOnce: count) { shown throws(ChartError) in
                try draw(nodes, below: subject.focus, of: comparison, among: shown, in: context)
            }
        }
        do {
            return try drawing(atOnce: DumbbellMarks.maximum)
        } catch .doesNotFit where comparison.reports.count > 2 {
            return try drawing(atOnce: 2)
        }
    }

    private func draw(
        _ nodes: [ComparedNode], below focus: String?, of comparison: Comparison, among shown: [Int],
        in context: ChartContext
    ) throws(ChartError) -> Drawing {
        let wording = context.wording
        let rows = nodes.map { DumbbellRow($0, among: shown, in: context) }
        let names = wording.descriptions(of: comparison, shown)
        let subtitle = wording.subtitle(of: comparison, at: focus, shown, names)
        let frame = ChartFrame(
            title: wording.title(of: comparison, shown, names, finding: wording.finding(of: rows)),
            subtitle: subtitle,
            footnote: wording.sourceLine(comparison.reports[0]),
            in: context)
        let scale = context.scale(holding: rows.flatMap(\.achievements))
        let figureRoom = DumbbellLayout.figureRoom(rows)
        let legend = Legend(
            DumbbellLegend.entries(names, rows: rows, on: scale, in: context), width: frame.body.width - figureRoom,
            in: context)
        let rowsTop = frame.body.y + legend.height + 4
        let narrowest = DumbbellLayout.narrowestAxis(rows, in: frame.body, context: context)
        let planner = RowPlanner(
            specs: specs(of: nodes, rows) { row in
                // Two need hardly more than a row without them.
                shown.count == 2 ? 0 : DumbbellMarks.height(of: row, on: scale, width: narrowest)
            }, height: frame.body.maxY - PercentAxis.height(in: context) - rowsTop,
            context: context)
        let found = planner.plan { plan in
            DumbbellLayout(plan, rows: rows, on: scale, in: frame.body, rowsTop: rowsTop, context: context)
        }
        guard let (plan, layout) = found else { throw .doesNotFit(kind: Self.name, needs: planner.obstacle) }

        let heads = DumbbellLegend.heads(
            above: layout.figureEdges, rows: rows, midY: legend.lastMidY(from: frame.body.y), theme: context.theme)
        let pages = plan.pages.indices.map { index in
            let page = DumbbellPage(
                rows: rows, placed: plan.pages[index], places: layout.places[index], layout: layout, body: frame.body,
                rowsTop: rowsTop, rowsBottom: rowsTop + plan.height(ofPage: index), context: context)
            let onPage = plan.pages[index].filter { !$0.isRepeated }.map { rows[$0.index] }
            return frame.scene(
                around: legend.elements(at: Point(frame.body.x, frame.body.y)) + heads + page.elements,
                alternativeText: wording.alternativeText(subtitle, shown: onPage),
                data: DumbbellRow.data(of: onPage, names, on: scale, in: context), page: index, of: plan.pages.count)
        }
        let shortened = plan.pages.joined().filter { $0.name.isTruncated && !$0.isRepeated }.compactMap {
            comparison.reports[0].node(nodes[$0.index].id)?.shortenedName
        }
        return Drawing(pages: pages, warnings: frame.warnings + shortened)
    }

    private func specs(
        of nodes: [ComparedNode], _ rows: [DumbbellRow], marksHeight: (DumbbellRow) -> Double
    ) -> [RowSpec] {
        var heads: [String: Int] = [:]
        var depths: [String: Int] = [:]
        return nodes.enumerated().map { index, node in
            // Below the plan's own parts names stand further to the right; indicators stand with their group.
            let above = node.parent.flatMap { depths[$0] }
            let depth = node.level == Plan.indicatorLevel ? max(above ?? 0, 0) : (above ?? -2) + 1
            depths[node.id] = depth
            let isLeaf = node.level == Plan.indicatorLevel
            let isHead = !isLeaf && node.parent != nil
            if isHead { heads[node.id] = index }
            return RowSpec(
                name: rows[index].name, weight: isLeaf ? .regular : .bold, indent: 10 * Double(max(depth, 0)),
                minimumHeight: max(13, marksHeight(rows[index])),
                head: isHead ? index : node.parent.flatMap { heads[$0] }, isHead: isHead)
        }
    }
}

extension Comparison {
    /// The nodes at and below one, or all of them, in their order.
    func nodes(below focus: String?) -> [ComparedNode] {
        guard let focus else { return nodes }
        var included: Set<String> = [focus]
        // Each node stands before its children.
        return nodes.filter { node in
            let isIncluded = included.contains(node.id) || node.parent.map(included.contains) ?? false
            if isIncluded { included.insert(node.id) }
            return isIncluded
        }
    }
}
