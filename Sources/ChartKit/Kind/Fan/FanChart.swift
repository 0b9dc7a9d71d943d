import PlanModel
import Reports
import Scene
import Words

/// A node or an indicator on its way to the horizon: solid up to the cut, dashed from there, between bands that hold what
/// comes in 50, 80 and 95 of a hundred cases. With fewer than four cuts the interval is a text.
public struct FanChart: ChartKind {
    /// The name on the command line.
    public static let name = "fan"
    /// What it shows.
    public static let summary = "where the plan, or the node in focus, is heading, and how sure that is"
    /// It shows what isn't there yet.
    public static let need = ChartNeed.projection

    /// One node.
    public static let reach = ChartReach.node

    /// The fewest cuts that a band is drawn from.
    static let fewestCuts = 4

    /// A fan chart.
    public init() {}

    /// Draws the plan, or the focus, on one page.
    public func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing {
        guard let projection = subject.projection,
            let node = subject.focus.map({ projection.node($0) }) ?? projection.nodes.first,
            let prospect = node.prospects.last, node.path.contains(where: { $0.executed != nil })
        else {
            throw .nothingToDraw(
                kind: Self.name,
                needs: Phrase(es: "un nodo con reportes y proyección", en: "a node with a report and a projection"))
        }
        let wording = context.wording
        let report = projection.report
        let isFan = node.path.count { $0.executed != nil } >= Self.fewestCuts && !prospect.intervals.isEmpty
        let write = wording.writer(for: node)
        var course = CoursePlot.Course(
            node, goal: wording.target(of: node), by: projection.horizon, ofYear: projection.cut)
        course.prospects = node.prospects
        course.hasBands = isFan
        // Where its own last report is older, the plan's cut says nothing of it.
        let last = course.steps.last { $0.executed != nil }?.cut ?? projection.cut
        course.rule = (last, last == projection.cut ? wording.cutLabel(last) : wording.lastReportLabel(last))
        let projected = wording.projectedLines(prospect, isFan: isFan, write: write)
        var labels = [
            CoursePlot.Label(
                lines: projected, cut: prospect.cut, value: prospect.value, color: context.theme.accent)
        ]
        if let goal = course.goal {
            labels.append(
                CoursePlot.Label(
                    lines: ["**\(wording.target(node)) \(write(goal.value))**"], cut: goal.by, value: goal.value,
                    color: context.theme.ink))
        }
        let frame = ChartFrame(
            title: wording.fanFinding(of: node, in: projection), subtitle: wording.subtitle(of: report, at: node.id),
            footnote: [node.indicator == nil ? wording.dependenceNote : "", wording.footnote(of: report, shown: [])]
                .filter { !$0.isEmpty }.joined(separator: "\n"), in: context)
        let legend = Legend(
            Legend.Entry.course(course, in: context)
                + (isFan ? Legend.Entry.bands(prospect.intervals.map(\.coverage), in: context) : []),
            width: frame.body.width, in: context)
        let plot = CoursePlot(course, labels: labels, in: context, text: write)
        guard let elements = plot.elements(in: frame.body.inset(top: legend.height + 6)) else {
            throw .doesNotFit(
                kind: Self.name,
                needs: Phrase(es: "sus líneas y rótulos no caben", en: "its lines and their labels don't fit on it"))
        }
        let page = frame.scene(
            around: legend.elements(at: Point(frame.body.x, frame.body.y)) + elements,
            alternativeText: wording.fanText(of: node, in: projection), page: 0, of: 1)
        return Drawing(pages: [page], warnings: frame.warnings)
    }
}
