import PlanModel
import Reports
import Scene

/// An indicator's small line.
struct MultiplesPanel {
    /// The indicator.
    let node: ReportNode
    /// Its achievement at each cut in percent, nil where it has none; the dates of the cuts, where they have one.
    private let course: [(cut: Cut?, value: Double?)]
    /// The number at the last point, or the word for what is missing.
    let label: TextLine
    private let band: StateBands.Band?
    private let context: ChartContext

    private static let glyph = 8.0

    /// The course of an indicator over the reports.
    init(_ node: ReportNode, at history: [Report], in context: ChartContext) {
        self.node = node
        self.context = context
        course = history.map { ($0.cut, $0.node(node.id)?.outcome.achievement) }
        let last = history.last?.node(node.id)
        band = last?.shownBand
        let type = context.theme.type
        let text =
            last?.outcome.achievement.map { "**\(context.numbers.percent($0))**" }
            ?? context.wording.word(of: last?.outcome ?? .notReported) ?? "–"
        label = TextLine(text, font: type.small.sized(10), measuring: context.measuring)
    }

    /// Every achievement that it shows, in percent.
    var achievements: [Double] { course.compactMap(\.value) }

    /// What stands at the last point takes this much at the right of the line, in points.
    var labelRoom: Double { label.width + Self.glyph / 2 + 6 }

    /// The line in a plot, with its last point's state and number at the right of it.
    func elements(in plot: Rect, on scale: PercentScale) -> [Element] {
        let theme = context.theme
        let heights = LinearScale(domain: scale.domain, range: 0...plot.height)
        func y(_ value: Double) -> Double { plot.maxY - heights.clampedPosition(of: value) }
        let goal = y(PercentScale.goal)
        var elements: [Element] = [
            .line(
                from: Point(plot.x, plot.maxY), to: Point(plot.maxX, plot.maxY), stroke: Stroke(theme.rule, width: 0.75)
            ),
            .line(from: Point(plot.x, goal), to: Point(plot.maxX, goal), stroke: Stroke(theme.ink, width: 1)),
        ]
        for run in runs {
            let points = run.map { Point(x(of: $0.index, in: plot), y($0.value)) }
            if points.count > 1, let first = points.first {
                elements.append(
                    .path(
                        Path([.move(first)] + points.dropFirst().map { .line($0) }),
                        stroke: Stroke(theme.accent, width: 1.5)))
            }
            elements += points.map { .path(.circle(centre: $0, radius: 1.75), fill: theme.accent) }
        }
        for (index, step) in course.enumerated() {
            guard let value = step.value, !scale.contains(value) else { continue }
            let inward = value > PercentScale.goal ? 6.0 : -6.0
            elements += BreakMark.elements(
                at: Point(x(of: index, in: plot), y(value) + inward), height: 5, theme: theme)
        }
        let midY: Double
        if let value = course.last?.value, let band {
            let end = Point(plot.maxX, y(value))
            elements += StateMark(band: band, size: Self.glyph).elements(at: end, in: theme)
            midY = min(max(end.y, plot.y + label.capHeight / 2), plot.maxY - label.capHeight / 2)
        } else {
            midY = plot.midY
        }
        let color = course.last?.value == nil ? theme.muted : theme.ink
        return elements
            + label.elements(x: plot.maxX + Self.glyph / 2 + 5, midY: midY, color: color)
    }

    /// Where a cut stands: by its date, or evenly where some have none.
    private func x(of index: Int, in plot: Rect) -> Double {
        guard course.count > 1 else { return plot.maxX }
        let days = course.compactMap(\.cut?.daysSince1970)
        guard days.count == course.count, let first = days.first, let last = days.last, last > first else {
            return plot.x + plot.width * Double(index) / Double(course.count - 1)
        }
        return plot.x + plot.width * Double(days[index] - first) / Double(last - first)
    }

    /// The cuts with an achievement, in runs that nothing interrupts.
    private var runs: [[(index: Int, value: Double)]] {
        var runs: [[(index: Int, value: Double)]] = [[]]
        for (index, step) in course.enumerated() {
            if let value = step.value {
                runs[runs.count - 1].append((index, value))
            } else if runs.last?.isEmpty == false {
                runs.append([])
            }
        }
        return runs.filter { !$0.isEmpty }
    }

    /// The key to the marks.
    static func legend(
        of panels: [MultiplesPanel], on scale: PercentScale, in context: ChartContext
    ) -> [Legend.Entry] {
        var entries = panels.compactMap(\.band).distinct.map { band in
            Legend.Entry.band(band, context.wording.word(of: band), in: context)
        }
        let theme = context.theme
        entries.append(
            Legend.Entry(text: context.numbers.percent(PercentScale.goal, decimals: 0), markWidth: 16) {
                [.line(from: Point($0.x - 8, $0.y), to: Point($0.x + 8, $0.y), stroke: Stroke(theme.ink, width: 1))]
            })
        if panels.flatMap(\.achievements).contains(where: { !scale.contains($0) }) {
            entries.append(.off(scale, in: context))
        }
        return entries
    }
}
