import PlanModel
import Reports
import Scene

extension CoursePlot.Course {
    /// The course of a node: of the year of a cut alone where every year starts anew, else of all its cuts.
    ///
    /// - Parameter cut: nil for every cut, whatever starts anew.
    init(_ node: ProjectedNode, goal: Double?, by date: Cut, ofYear cut: Cut?) {
        // The figures of a node are parts of what its year wants.
        restartsYearly = node.indicator.map { ($0.observation.annualisation ?? .sum) == .sum } ?? true
        let restarts = restartsYearly
        steps = node.path.filter { step in cut.map { !restarts || step.cut.year == $0.year } ?? true }
        self.goal = goal.map { ($0, date) }
        // A target is its year's; earlier years had their own.
        goalSince = node.indicator == nil ? nil : Cut(year: date.year, month: 1, day: 1)
    }

    /// Whether anything was due at its cuts.
    var hasProgramme: Bool { steps.contains { $0.programmed != nil } }
}

extension Legend.Entry {
    /// The lines of a course: executed, programmed, projected.
    static func course(
        _ course: CoursePlot.Course, in context: ChartContext, isProjected: Bool = true
    ) -> [Legend.Entry] {
        let (theme, wording) = (context.theme, context.wording)
        func line(_ text: String, _ stroke: Stroke, point: Bool) -> Legend.Entry {
            Legend.Entry(text: text, markWidth: 22) { centre in
                let line = Element.line(
                    from: Point(centre.x - 11, centre.y), to: Point(centre.x + 11, centre.y), stroke: stroke)
                return [line] + (point ? [.path(.circle(centre: centre, radius: 3), fill: theme.accent)] : [])
            }
        }
        var entries = [line(wording.executedLine, Stroke(theme.accent, width: 2.25), point: true)]
        if course.steps.contains(where: { $0.executed != nil && !$0.isWhole }) {
            entries.append(
                Legend.Entry(text: wording.partlyReported, markWidth: 8) {
                    [PointMark.element(at: $0, isWhole: false, theme: theme)]
                })
        }
        if course.hasProgramme {
            entries.append(line(wording.programmedLine, Stroke(theme.muted, width: 1.5), point: false))
        }
        if isProjected {
            entries.append(line(wording.projectedLine, Stroke(theme.accent, width: 1.75, dash: [5, 3]), point: false))
        }
        return entries
    }

    /// The bands of a fan, from the narrowest.
    static func bands(_ coverages: [Double], in context: ChartContext) -> [Legend.Entry] {
        let sorted = coverages.sorted()
        return sorted.enumerated().map { index, coverage in
            let color = FanShade.color(depth: sorted.count - 1 - index, in: context.theme)
            return Legend.Entry(text: context.numbers.percent(coverage, decimals: 0), markWidth: 14) { centre in
                [.rect(Rect(x: centre.x - 7, y: centre.y - 4, width: 14, height: 8), fill: color)]
            }
        }
    }
}
