import PlanModel
import Reports
import Scene

/// A row of a waterfall: a part with what it adds, a treatment, what rounding leaves, or the total.
struct WaterfallStep {
    /// The code of the node; nil for what isn't one.
    let id: String?
    /// What it's called.
    let name: String
    /// Where its bar starts and ends, in percent of the whole; nil without one.
    let span: (from: Double, to: Double)?
    /// What all rows up to here come to, in percent of the whole.
    let level: Double
    /// Where its bar would end with an achievement of 100 %.
    let full: Double?
    /// What the part's own achievement is called.
    let band: StateBands.Band?
    /// Whether nothing stands before it.
    let isFirst: Bool
    /// Whether it's what all add up to.
    let isTotal: Bool
    /// The points that it adds, its share of the weight, its achievement.
    let figures: [TextLine]

    /// The rows of a node: its parts, what its treatment changes, what rounding leaves, and the node itself.
    static func steps(
        of node: ReportNode, total: Double, parts: [ReportNode], in context: ChartContext
    ) -> [WaterfallStep] {
        var builder = Builder(context: context, hasShares: parts.addTheirShares)
        for part in parts { builder.add(part) }
        if let untreated = node.untreated, untreated != total {
            builder.add(context.wording.treatment(of: node), points: total - untreated)
        }
        // What is printed has to add up, so that nobody looks for a figure that isn't there.
        let rest = (total.roundedHalfUp(decimals: context.numbers.decimals) - builder.printed).roundedHalfUp(
            decimals: context.numbers.decimals)
        if rest != 0 { builder.addRest(rest) }
        builder.add(total: node, achievement: total)
        return builder.steps
    }

    /// Every place that the scale has to hold, in percent.
    var extent: [Double] { [span?.from, span?.to, full].compactMap(\.self) }

    /// The bar with its outline and its joints to the rows before and after it.
    func elements(on axis: PercentAxis, in area: Rect, theme: Theme) -> [Element] {
        func joint(at value: Double, from top: Double, to bottom: Double) -> Element {
            let x = axis.scale.position(of: value)
            return .line(from: Point(x, top), to: Point(x, bottom), stroke: Stroke(theme.muted, width: 0.75))
        }
        guard let span else { return isFirst ? [] : [joint(at: level, from: area.y, to: area.maxY)] }
        let height = min(area.height - 5, 20)
        func box(_ from: Double, _ to: Double) -> Rect {
            let (left, right) = (axis.scale.position(of: min(from, to)), axis.scale.position(of: max(from, to)))
            return Rect(x: left, y: area.midY - height / 2, width: right - left, height: height)
        }
        var elements: [Element] = []
        let fill = band.map { theme.style(of: $0.state).fill } ?? theme.muted
        let due = full ?? (isTotal ? PercentScale.goal : span.to)
        if span.to > due, due >= span.from, band != nil {
            elements.append(.rect(box(span.from, due), fill: fill))
            elements += OverExecution.elements(in: box(due, span.to), color: fill, theme: theme)
        } else {
            elements.append(.rect(box(span.from, span.to), fill: fill))
        }
        if let full {
            elements.append(.rect(box(span.from, full).inset(by: 0.5), stroke: Stroke(theme.ink, width: 1)))
        }
        if !isFirst {
            elements.append(joint(at: isTotal ? span.to : span.from, from: area.y, to: area.midY - height / 2))
        }
        if !isTotal { elements.append(joint(at: span.to, from: area.midY + height / 2, to: area.maxY)) }
        return elements
    }

    /// The key to the marks.
    static func legend(of steps: [WaterfallStep], in context: ChartContext) -> [Legend.Entry] {
        var entries = steps.compactMap(\.band).distinct.map { band in
            Legend.Entry.band(band, context.wording.word(of: band), in: context)
        }
        let theme = context.theme
        guard steps.contains(where: { $0.full != nil }) else { return entries }
        entries.append(
            Legend.Entry(text: context.wording.fullContribution, markWidth: 16) { centre in
                [
                    .rect(
                        Rect(x: centre.x - 8, y: centre.y - 4, width: 16, height: 8),
                        stroke: Stroke(theme.ink, width: 1))
                ]
            })
        return entries
    }

    /// Adds rows one after the other.
    private struct Builder {
        let context: ChartContext
        /// Whether what a part would add at 100 % is known.
        let hasShares: Bool
        var steps: [WaterfallStep] = []
        /// Where the next bar starts, in percent.
        var level = 0.0
        /// What the printed points come to so far.
        var printed = 0.0

        private func lines(_ texts: [String], isTotal: Bool = false) -> [TextLine] {
            let type = context.theme.type
            return texts.map { TextLine($0, font: isTotal ? type.label : type.body, measuring: context.measuring) }
        }

        private mutating func step(
            _ id: String?, _ name: String, to end: Double?, full: Double?, _ band: StateBands.Band?, _ texts: [String]
        ) {
            steps.append(
                WaterfallStep(
                    id: id, name: name, span: end.map { (level, $0) }, level: end ?? level, full: full, band: band,
                    isFirst: steps.isEmpty,
                    isTotal: false, figures: lines(texts)))
            if let end {
                printed += (end - level).roundedHalfUp(decimals: context.numbers.decimals)
                level = end
            }
        }

        mutating func add(_ part: ReportNode) {
            let numbers = context.numbers
            let share = part.share.map { numbers.percent(100 * $0) } ?? "–"
            let achievement =
                context.wording.achievement(of: part).map(StressedText.plain) ?? context.wording.word(of: part.outcome)
                ?? "–"
            step(
                part.id, part.name, to: part.contribution.map { level + $0 },
                full: hasShares ? part.share.map { level + 100 * $0 } : nil,
                part.shownBand, [part.contribution.map { numbers.signed($0) } ?? "–", share, achievement])
        }

        mutating func add(_ treatment: String, points: Double) {
            step(nil, treatment, to: level + points, full: nil, nil, [context.numbers.signed(points), "", ""])
        }

        mutating func addRest(_ rest: Double) {
            steps.append(
                WaterfallStep(
                    id: nil, name: context.wording.roundingRest, span: nil, level: level, full: nil, band: nil,
                    isFirst: false,
                    isTotal: false,
                    figures: lines([context.numbers.signed(rest), "", ""])))
        }

        mutating func add(total node: ReportNode, achievement: Double) {
            let text = context.numbers.percent(achievement)
            steps.append(
                WaterfallStep(
                    id: node.id, name: node.name.isEmpty ? "Plan" : node.name, span: (0, achievement),
                    level: achievement,
                    full: nil, band: node.shownBand, isFirst: false, isTotal: true,
                    figures: lines([context.numbers.points(achievement), "", text], isTotal: true)))
        }
    }
}

extension [ReportNode] {
    /// Whether each adds its share of the weight times its own achievement, as under the arithmetic mean: only then would it
    /// add its share at 100 %, whatever the others do.
    var addTheirShares: Bool {
        allSatisfy { part in
            guard let points = part.contribution, let share = part.share, let own = part.outcome.achievement else {
                return true
            }
            return abs(points - share * own) <= 1e-9 * Swift.max(1, abs(points))
        }
    }
}
