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
        for group in groups {
            starts.insert(specs.count)
            var head: Int?
            if let node = group.head {
                head = specs.count
                heads[specs.count] = node
                specs.append(Self.head(node, at: specs.count, in: context))
            }
            for indicator in group.indicators {
                rows[specs.count] = next.next()
                specs.append(RowSpec(name: indicator.name, minimumHeight: Self.rowHeight, head: head))
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

    private static func head(_ node: ReportNode, at index: Int, in context: ChartContext) -> RowSpec {
        let figure = TextLine(
            context.wording.achievement(of: node) ?? context.wording.word(of: node.outcome) ?? "",
            font: context.theme.type.body, measuring: context.measuring)
        return RowSpec(
            name: node.name, weight: .semibold, reserved: figure.width + 12, minimumHeight: 0, head: index,
            isHead: true)
    }
}
