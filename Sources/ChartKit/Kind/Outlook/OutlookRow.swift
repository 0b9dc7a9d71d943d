import PlanModel
import Reports
import Scene

/// What an outlook chart shows of a node.
struct OutlookRow {
    /// The reported and the projected achievement, in percent.
    let reported, projected: Double?
    /// The intervals around the projected one, whichever way its indicators go.
    let intervals: [ProjectedNode.Interval]
    /// Whether it's the plan's own.
    let isPlan: Bool
    /// Reported, projected, interval, probability.
    let figures: [TextLine]

    /// The row of a node.
    init(_ node: ProjectedNode, isPlan: Bool, in context: ChartContext) {
        reported = node.reported.achievement
        projected = node.projected.achievement
        intervals = node.intervals
        self.isPlan = isPlan
        let (numbers, wording) = (context.numbers, context.wording)
        func percent(_ outcome: Outcome) -> String {
            outcome.achievement.map { numbers.percent($0) } ?? wording.word(of: outcome) ?? "–"
        }
        let interval = node.intervals.last.map {
            "\(numbers.points($0.low)) – \(numbers.points($0.high))"
        }
        let font = isPlan ? context.theme.type.label : context.theme.type.body
        figures = [
            percent(node.reported), percent(node.projected), interval ?? "–", wording.probabilities(of: node) ?? "–",
        ].map { TextLine($0, font: font, measuring: context.measuring) }
    }

    /// Every achievement that it shows, in percent.
    var achievements: [Double] { [reported, projected].compactMap(\.self) + intervals.map(\.high) }

    /// What was reported, what is projected, and the ends of the widest interval around that, in percent.
    private var ends: [Double] {
        [reported, projected].compactMap(\.self) + (intervals.last.map { [$0.low, $0.high] } ?? [])
    }

    /// The bands, the projected mark and the reported one, which may lie off the axis.
    func elements(on axis: PercentAxis, midY: Double, theme: Theme) -> [Element] {
        func x(_ value: Double) -> Double { axis.scale.clampedPosition(of: value) }
        var elements: [Element] = intervals.sorted { $0.coverage > $1.coverage }.enumerated().map { depth, interval in
            let height = 14.0 - 3 * Double(depth)
            return .rect(
                Rect(
                    x: x(interval.low), y: midY - height / 2, width: x(interval.high) - x(interval.low), height: height),
                fill: FanShade.color(depth: depth, in: theme))
        }
        if let reported {
            elements.append(
                .line(
                    from: Point(x(reported), midY - 8), to: Point(x(reported), midY + 8),
                    stroke: Stroke(theme.muted, width: 2)))
        }
        if let projected {
            elements.append(
                .path(
                    .circle(centre: Point(x(projected), midY), radius: 4), fill: theme.background,
                    stroke: Stroke(theme.accent, width: 1.75)))
        }
        // It may leave the axis on either side.
        let off = ends.filter { !axis.contains($0) }
        if let low = off.min(), low < 0 {
            elements += BreakMark.elements(at: Point(x(low) + 12, midY), height: 8, theme: theme)
        }
        if let high = off.max(), high > 0 {
            elements += BreakMark.elements(at: Point(x(high) - 12, midY), height: 8, theme: theme)
        }
        return elements
    }

    /// The key to the marks.
    static func legend(
        of rows: [OutlookRow], in projection: Projection, on scale: PercentScale, in context: ChartContext
    ) -> [Legend.Entry] {
        let (theme, wording) = (context.theme, context.wording)
        var entries = [
            Legend.Entry(text: wording.reportedMark, markWidth: 4) { centre in
                [
                    .line(
                        from: Point(centre.x, centre.y - 5), to: Point(centre.x, centre.y + 5),
                        stroke: Stroke(theme.muted, width: 2))
                ]
            },
            Legend.Entry(text: wording.basis(of: projection.report), markWidth: 8) { centre in
                [
                    .path(
                        .circle(centre: centre, radius: 4), fill: theme.background,
                        stroke: Stroke(theme.accent, width: 1.75))
                ]
            },
        ]
        let coverages = rows.first { !$0.intervals.isEmpty }?.intervals.map(\.coverage) ?? []
        entries += Legend.Entry.bands(coverages, in: context)
        if rows.flatMap(\.ends).contains(where: { !scale.contains($0) }) {
            entries.append(.off(scale, in: context))
        }
        return entries
    }
}
