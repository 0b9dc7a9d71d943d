import PlanModel
import Reports
import Scene

/// The course of a node or an indicator over its cuts, and from there to a horizon: what was executed as a line with a
/// point at each cut, the programme in grey, what is projected dashed between its bands.
struct CoursePlot {
    /// What is drawn.
    struct Course {
        /// The cuts with what was executed and programmed.
        var steps: [ProjectedNode.Step]
        /// Whether every year starts anew, so that no line joins two of them.
        var restartsYearly: Bool
        /// What has to be reached, and by when.
        var goal: (value: Double, by: Cut)?
        /// Since when that is wanted; nil for all the time that is shown.
        var goalSince: Cut?
        /// The dates from the last report to the horizon; none where nothing is projected.
        var prospects: [ProjectedNode.Prospect] = []
        /// Whether the bands of the prospects are drawn.
        var hasBands = false
        /// Whether each cut has its figure where there's room.
        var namesFigures = false
        /// Whether everything was reported at a cut.
        func isWhole(at cut: Cut) -> Bool { steps.last { $0.cut == cut }?.isWhole ?? true }
        /// The cut that the reports end at, where a rule marks it.
        var rule: (cut: Cut, label: String)?
    }

    /// A label at the right, with the date and value that it belongs to.
    struct Label {
        var lines: [String]
        var cut: Cut
        var value: Double
        var color: Color
    }

    private let course: Course
    private let labels: [Label]
    private let context: ChartContext
    private let text: (Double) -> String
    private var theme: Theme { context.theme }

    private static let narrowest = 160.0
    private static let lowest = 90.0

    /// A plot whose end labels are made of texts at values.
    init(
        _ course: Course, labels: [Label], in context: ChartContext, text: @escaping (Double) -> String
    ) {
        self.course = course
        self.labels = labels
        self.context = context
        self.text = text
    }

    /// The elements in an area; nil where it's too small for them.
    func elements(in area: Rect) -> [Element]? {
        guard let start = course.steps.first?.cut, let end = ends.last else { return nil }
        let font = context.theme.type.small.sized(10)
        let lineHeight = context.measuring.metrics(of: font).lineHeight + 1
        let texts = labels.map { label in
            EndLabels.Label(
                lines: label.lines.map { TextLine($0, font: font, measuring: context.measuring) },
                mark: Point(0, 0), color: label.color)
        }
        let values = ValueAxis(NiceScale(holding: figures), in: context, text: text)
        let room = EndLabels(texts, lineHeight: lineHeight, theme: theme).room
        let head = course.rule == nil ? 8 : lineHeight + 6
        let plot = area.inset(
            left: values.room, top: head, right: room, bottom: TimeAxis.height(in: context) + 2)
        guard plot.width >= Self.narrowest, plot.height >= Self.lowest else { return nil }
        let times = TimeAxis(
            from: course.steps.count == 1 ? Cut(year: start.year, month: 1, day: 1) ?? start : start, to: end,
            marking: ends, in: context)
        let place = { (cut: Cut, value: Double) in
            Point(times.position(of: cut, on: plot), values.position(of: value, on: plot))
        }
        let placed = zip(labels, texts).map { label, text in
            var text = text
            text.mark = place(label.cut, label.value)
            return text
        }
        guard let texts = EndLabels(placed, lineHeight: lineHeight, theme: theme).elements(rightOf: plot) else {
            return nil
        }
        let drawn =
            values.elements(on: plot) + times.elements(below: plot) + bands(place) + goal(on: plot, place)
            + programme(place) + projected(place) + rule(on: plot, place, lineHeight) + executed(place) + texts
        return drawn + (course.namesFigures ? names(on: plot, place, around: drawn, font) : [])
    }

    /// What was executed at the cuts without a label at the right, the latest first: it's read before the others.
    private func names(
        on plot: Rect, _ place: (Cut, Double) -> Point, around drawn: [Element], _ font: Font
    ) -> [Element] {
        var placer = PointLabels(in: plot, around: drawn)
        let labelled = Set(labels.map(\.cut))
        return course.steps.reversed().flatMap { step -> [Element] in
            guard let value = step.executed, !labelled.contains(step.cut) else { return [] }
            let line = TextLine(self.text(value), font: font, measuring: context.measuring)
            guard let middle = placer.place(line, at: place(step.cut, value)) else { return [] }
            return line.elements(x: middle.x - line.width / 2, midY: middle.y, color: theme.accent)
        }
    }

    /// Every date that the axis marks.
    private var ends: [Cut] {
        let all =
            course.steps.map(\.cut) + (course.prospects.last.map { [$0.cut] } ?? [])
            + [course.goal?.by].compactMap(\.self)
        return Set(all).sorted()
    }

    /// Every figure that the value axis holds.
    private var figures: [Double] {
        var figures = course.steps.flatMap { [$0.executed, $0.programmed] }.compactMap(\.self)
        figures += course.prospects.map(\.value) + [course.goal?.value].compactMap(\.self)
        if course.hasBands { figures += course.prospects.flatMap(\.intervals).flatMap { [$0.low, $0.high] } }
        return figures + labels.map(\.value)
    }

    /// The steps in runs that a line may join.
    private func runs(_ figure: (ProjectedNode.Step) -> Double?) -> [[(cut: Cut, value: Double)]] {
        var runs: [[(cut: Cut, value: Double)]] = []
        for step in course.steps {
            guard let value = figure(step) else { continue }
            if let last = runs.last?.last, !course.restartsYearly || last.cut.year == step.cut.year {
                runs[runs.count - 1].append((step.cut, value))
            } else {
                runs.append([(step.cut, value)])
            }
        }
        return runs
    }

    /// The bands from the widest to the narrowest, opaque and darker inward, from the last report on.
    private func bands(_ place: (Cut, Double) -> Point) -> [Element] {
        guard course.hasBands, let start = lastReport else { return [] }
        let coverages = course.prospects.last?.intervals.map(\.coverage) ?? []
        return coverages.sorted(by: >).enumerated().map { depth, coverage in
            let edges = course.prospects.compactMap { prospect in
                prospect.intervals.first { $0.coverage == coverage }.map { (prospect.cut, $0) }
            }
            let upper = edges.map { place($0.0, $0.1.high) }
            let lower = edges.reversed().map { place($0.0, $0.1.low) }
            let outline = [place(start.cut, start.value)] + upper + lower
            return .path(
                Path([.move(outline[0])] + outline.dropFirst().map { .line($0) } + [.close]),
                fill: FanShade.color(depth: depth, in: theme))
        }
    }

    private var lastReport: (cut: Cut, value: Double)? {
        course.steps.last { $0.executed != nil }.flatMap { step in step.executed.map { (step.cut, $0) } }
    }

    private func goal(on plot: Rect, _ place: (Cut, Double) -> Point) -> [Element] {
        guard let goal = course.goal else { return [] }
        let y = place(goal.by, goal.value).y
        let start = course.goalSince.map { max(place($0, goal.value).x, plot.x) } ?? plot.x
        return [.line(from: Point(start, y), to: Point(plot.maxX, y), stroke: Stroke(theme.ink, width: 1.25))]
    }

    private func programme(_ place: (Cut, Double) -> Point) -> [Element] {
        var runs = runs(\.programmed)
        if let goal = course.goal, let last = runs.last?.last, last.cut < goal.by {
            runs[runs.count - 1].append((goal.by, goal.value))
        }
        return runs.flatMap { line($0.map(place), Stroke(theme.muted, width: 1.5)) }
    }

    private func projected(_ place: (Cut, Double) -> Point) -> [Element] {
        guard let start = lastReport, !course.prospects.isEmpty else { return [] }
        let points = [place(start.cut, start.value)] + course.prospects.map { place($0.cut, $0.value) }
        return line(points, Stroke(theme.accent, width: 1.75, dash: [5, 3]))
            + points.suffix(1).map {
                .path(.circle(centre: $0, radius: 4), fill: theme.background, stroke: Stroke(theme.accent, width: 1.75))
            }
    }

    private func executed(_ place: (Cut, Double) -> Point) -> [Element] {
        runs(\.executed).flatMap { run -> [Element] in
            let points = run.map(place)
            return line(points, Stroke(theme.accent, width: 2.25))
                + zip(run, points).map { step, point in
                    PointMark.element(at: point, isWhole: course.isWhole(at: step.cut), theme: theme)
                }
        }
    }

    private func rule(on plot: Rect, _ place: (Cut, Double) -> Point, _ lineHeight: Double) -> [Element] {
        guard let rule = course.rule else { return [] }
        let x = place(rule.cut, 0).x
        let label = TextLine(
            rule.label, font: context.theme.type.small.sized(10), measuring: context.measuring)
        let left = min(max(x - label.width / 2, plot.x), plot.maxX - label.width)
        return [
            .line(
                from: Point(x, plot.y - 3), to: Point(x, plot.maxY),
                stroke: Stroke(theme.muted, width: 0.75, dash: [2, 2]))
        ] + label.elements(x: left, midY: plot.y - 6 - lineHeight / 2, color: theme.muted)
    }

    private func line(_ points: [Point], _ stroke: Stroke) -> [Element] {
        guard let first = points.first, points.count > 1 else { return [] }
        return [.path(Path([.move(first)] + points.dropFirst().map { .line($0) }), stroke: stroke)]
    }
}

/// The shades of nested bands: opaque mixes of the accent with the ground.
enum FanShade {
    /// The colour of a band, 0 for the widest.
    static func color(depth: Int, in theme: Theme) -> Color {
        theme.background.mixed(with: theme.accent, [0.12, 0.24, 0.40][min(depth, 2)])
    }
}

/// The mark of a cut on a course: filled, or a ring where a part of it wasn't reported.
enum PointMark {
    /// The mark around a point.
    static func element(at point: Point, isWhole: Bool, theme: Theme) -> Element {
        isWhole
            ? .path(.circle(centre: point, radius: 3), fill: theme.accent)
            : .path(
                .circle(centre: point, radius: 3), fill: theme.background, stroke: Stroke(theme.accent, width: 1.5))
    }
}

extension ProjectedNode.Step {
    /// Whether everything was reported; a share that differs from all in rounding alone counts as all.
    var isWhole: Bool { coverage > 1 - 1e-9 }
}
