import PlanModel
import Reports
import Scene
import Words

/// A node or an indicator over its cuts, beside its programme and what the end of the year wants.
public struct EvolutionChart: ChartKind {
    /// The name on the command line.
    public static let name = "evolution"
    /// What it shows.
    public static let summary = "the plan, or the node in focus, over its cuts, beside its programme"
    /// It shows every cut.
    public static let need = ChartNeed.course

    /// One node.
    public static let reach = ChartReach.node

    /// An evolution chart.
    public init() {}

    /// Draws the plan, or the focus, on one page.
    public func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing {
        guard let projection = subject.projection,
            let node = subject.focus.map({ projection.node($0) }) ?? projection.nodes.first,
            let last = node.path.last(where: { $0.executed != nil }), let executed = last.executed
        else {
            throw .nothingToDraw(
                kind: Self.name,
                needs: Phrase(
                    es: "un nodo con reportes y con lo programado del año",
                    en: "a node with a report and the programme of its year"))
        }
        let wording = context.wording
        let write = wording.writer(for: node)
        var course = CoursePlot.Course(
            node, goal: wording.target(of: node), by: projection.cut.yearEnd, ofYear: nil)
        course.namesFigures = true
        var labels = [
            CoursePlot.Label(
                lines: ["**\(write(executed))**", wording.cutLabel(last.cut)], cut: last.cut, value: executed,
                color: context.theme.accent)
        ]
        if let goal = course.goal {
            labels.append(
                CoursePlot.Label(
                    lines: ["\(wording.target(node)) \(write(goal.value))"], cut: goal.by, value: goal.value,
                    color: context.theme.ink))
        }
        let frame = ChartFrame(
            title: wording.evolutionFinding(of: node, at: last, goal: course.goal?.value),
            subtitle: wording.subtitle(of: subject.report, at: node.id),
            footnote: wording.footnote(of: subject.report, shown: []), in: context)
        let legend = Legend(
            Legend.Entry.course(course, in: context, isProjected: false),
            width: frame.body.width, in: context)
        let plot = CoursePlot(course, labels: labels, in: context, text: write)
        guard let elements = plot.elements(in: frame.body.inset(top: legend.height + 6)) else {
            throw .doesNotFit(
                kind: Self.name,
                needs: Phrase(es: "sus líneas y rótulos no caben", en: "its lines and their labels don't fit on it"))
        }
        let page = frame.scene(
            around: legend.elements(at: Point(frame.body.x, frame.body.y)) + elements,
            alternativeText: wording.evolutionText(of: node, goal: course.goal?.value), page: 0, of: 1)
        return Drawing(pages: [page], warnings: frame.warnings)
    }
}
