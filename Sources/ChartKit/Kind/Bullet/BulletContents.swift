import PlanModel
import Reports
import Scene

/// The rows of a bullet chart in order: heads of groups, and the indicators below them.
struct BulletContents {
    /// What fits the rows into pages.
    let planner: RowPlanner
    /// The indicators by their row.
    private(set) var rows: [Int: BulletRow] = [:]
    /// The nodes that head a group by their row.
    private(set) var heads: [Int: ReportNode] = [:]
    /// The rows that a group starts with.
    private(set) var starts: Set<Int> = []
    private let groups: [IndicatorGroup]

    private static let rowHeight = 13.0

    /// The rows of some groups. Heads are left out where only that keeps the chart on one page.
    init(_ groups: [IndicatorGroup], rows bullets: [BulletRow], height: Double, in context: ChartContext) {
        self.groups = groups
        func planner(_ specs: [RowSpec]) -> RowPlanner { RowPlanner(specs: specs, height: height, context: context) }
        let bare = planner(bullets.map { RowSpec(name: $0.node.name, minimumHeight: Self.rowHeight) })
        var specs: [RowSpec] = []
        var next = bullets.makeIterator()
        var isAfterRow = true
        for row in GroupedRow.rows(of: groups) {
            // A rule parts groups; heads that follow each other are of one.
            if isAfterRow, row.isHead || specs.isEmpty { starts.insert(specs.count) }
            isAfterRow = !row.isHead
            if row.isHead {
                heads[specs.count] = row.node
                specs.append(Self.head(row, in: context))
            } else {
                rows[specs.count] = next.next()
                specs.append(
                    RowSpec(
                        name: row.node.name, indent: row.indent, minimumHeight: Self.rowHeight, head: row.head))
            }
        }
        let full = planner(specs)
        if !heads.isEmpty, !full.fitsOnOnePage, bare.fitsOnOnePage {
            heads = [:]
            starts = Set(groups.indices.map { groups[..<$0].reduce(0) { $0 + $1.indicators.count } })
            rows = Dictionary(uniqueKeysWithValues: bullets.enumerated().map { ($0.offset, $0.element) })
            self.planner = bare
        } else {
            self.planner = full
        }
    }

    /// The groups with those of their indicators that some rows show.
    func groups(shownBy indices: [Int]) -> [IndicatorGroup] {
        let shown = Set(indices.compactMap { rows[$0]?.node.id })
        return groups.compactMap { group in
            let indicators = group.indicators.filter { shown.contains($0.id) }
            return indicators.isEmpty ? nil : IndicatorGroup(head: group.head, indicators: indicators)
        }
    }

    /// The rows whose names are shortened.
    func warnings(of plan: RowPlan) -> [Diagnostic] {
        plan.pages.joined().filter { $0.name.isTruncated && !$0.isRepeated }.compactMap { row in
            rows[row.index]?.node.shortenedName ?? heads[row.index]?.shortenedName
        }
    }

    private static func head(_ row: GroupedRow, in context: ChartContext) -> RowSpec {
        let node = row.node
        let figure = TextLine(
            context.wording.achievement(of: node) ?? context.wording.word(of: node.outcome) ?? "",
            font: context.theme.type.body, measuring: context.measuring)
        return RowSpec(
            name: node.name, weight: .semibold, indent: row.indent, reserved: figure.width + 12, minimumHeight: 0,
            head: row.head,
            isHead: true)
    }
}
