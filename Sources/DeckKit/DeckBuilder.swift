public import ChartKit
public import PlanModel
public import Reports
import Scene

/// Builds the deck of a plan: the slides that it names, or the official deck's with the methodologies side by side before
/// the last.
///
/// Words come from the plan, every number from the report. A published figure that the report doesn't reproduce is
/// given in a note at the slide's foot.
public struct DeckBuilder {
    /// Which slides a deck has.
    public enum Selection: String, Hashable, Sendable, CaseIterable {
        /// The official deck's and the extra ones.
        case all
        /// The official deck's.
        case official
    }

    /// Whose deck it is, and its words.
    public var plan: Plan
    /// The plan measured as the deck shows it.
    public var report: Report
    /// The same plan under several methodologies, for the slides that compare.
    public var comparison: Comparison?
    /// The plan projected, for the slides on where it leads.
    public var projection: Projection?
    /// The plan at each of its cuts, the earliest first, for the slides that show them.
    public var history: [Report] = []
    /// The plan against the programme of its year, for the slide on its course.
    public var yearly: Report?
    /// What an audit found, for the slide on it; nil where there was none.
    public var findings: [DeckFinding]?
    /// How slides look, and their size.
    public var context: ChartContext
    /// The kind of chart that shows the comparison.
    var comparisonKind: (any ChartKind.Type)? = ChartKinds.comparing

    /// A builder of a measured plan's deck.
    public init(
        plan: Plan, report: Report, comparison: Comparison? = nil, projection: Projection? = nil, context: ChartContext
    ) {
        self.plan = plan
        self.report = report
        self.comparison = comparison
        self.projection = projection
        self.context = context
    }

    /// The context of a chart that's a slide, with the title that the plan gives the slide.
    func context(titled name: SlideName, of node: ReportNode? = nil) -> ChartContext {
        var context = context
        context.texts.title = plan.deck.titles[name].map { title in
            node.map { joined(title, $0) } ?? title
        }
        return context
    }

    /// The title that a plan gives the slides of its objectives, and whose it is. The usual title reads on into the name;
    /// of another nobody knows whether it does.
    func joined(_ title: String, _ node: ReportNode) -> String {
        guard !title.isEmpty, !node.name.isEmpty else { return title + node.name }
        let readsOn = title == context.wording.detailTitle || title.last.map { ":—–-".contains($0) } ?? false
        return title + (readsOn ? " " : ": ") + node.name
    }

    /// The nodes with a slide each: those right below the plan, or the plan where its indicators are right below it.
    var objectives: [ReportNode] {
        guard let root = report.root else { return [] }
        let groups = report.children(of: root.id).filter { $0.indicator == nil }
        return groups.isEmpty ? [root] : groups
    }

    /// A node in the names of its slides.
    func slug(of node: ReportNode) -> String { Slug.of(node.name, fallback: Slug.of(node.id, fallback: "nodo")) }

    /// Whose plan it is: the plan's own word, or the report's where the plan has no title.
    var identity: PlanIdentity { plan.identity.title.isEmpty ? report.plan : plan.identity }

    /// What the plan is called, and which unit's it is: decks of two units are told apart by it.
    var title: String {
        let plan = [plan.deck.cover.title, identity.title, context.wording.plan].first { !$0.isEmpty } ?? ""
        guard let unit = report.unit, !unit.isEmpty, !" \(plan) ".contains(" \(unit) ") else { return plan }
        return "\(plan) · \(unit)"
    }

    /// The cut's date.
    var date: String? { report.cut.map { context.numbers.date($0) } }

    /// The plan's own figure and how all were made, with `cut` or what they're projected to: it stands on every slide
    /// that shows one.
    func account(cut: String? = nil) -> String {
        let moment = report.horizon == nil ? cut : context.wording.moment(of: report)
        return context.wording.account(of: report) + "." + (moment.map { " \($0)" } ?? "")
    }
}
