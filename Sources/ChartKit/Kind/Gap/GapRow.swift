import PlanModel
import Reports
import Scene

/// What a gap chart shows of a node.
struct GapRow {
    /// The achievement in percent; nil where there is none.
    let value: Double?
    /// What the achievement is called.
    let band: StateBands.Band?
    /// Whether it's a group of indicators.
    let isGroup: Bool
    /// The achievement, or the word for what is missing, and the points to 100 %.
    let figures: [TextLine]

    /// The row of a node.
    init(_ node: ReportNode, in context: ChartContext) {
        value = node.outcome.achievement
        band = node.shownBand
        isGroup = node.indicator == nil
        let type = context.theme.type
        let font = isGroup ? type.label : type.body
        let numbers = context.numbers
        let texts =
            value.map {
                let style = Self.style(for: $0, in: numbers)
                return [numbers.percent($0), style.signed(Self.points(of: $0, in: style))]
            }
            ?? [context.wording.word(of: node.outcome) ?? "–", "–"]
        figures = texts.map { TextLine($0, font: font, measuring: context.measuring) }
    }

    /// How the points of an achievement are printed: with more decimals where the little that was done would read as
    /// nothing, −100 at 0,4 %.
    static func style(for value: Double, in numbers: NumberStyle) -> NumberStyle {
        var style = numbers
        let most = 12
        while value != 0, style.decimals < most, value.roundedHalfUp(decimals: style.decimals) == 0 {
            style.decimals += 1
        }
        return style
    }

    /// How far an achievement is from 100 %, in points as states tell them apart, with two decimals or as many as are printed;
    /// below zero where it's short of it.
    static func points(of value: Double, in numbers: NumberStyle) -> Double {
        let decimals = max(numbers.decimals, 2)
        return (value.roundedHalfUp(decimals: decimals) - PercentScale.goal).roundedHalfUp(decimals: decimals)
    }

    /// The side of the mark, in points.
    var markSize: Double { isGroup ? 11 : 9 }

    /// The stem from the 100 % line, and the state's mark at the achievement, which may lie off the axis.
    func elements(on axis: PercentAxis, midY: Double, theme: Theme) -> [Element] {
        guard let value, let band else { return [] }
        let goal = axis.scale.position(of: PercentScale.goal)
        let end = Point(axis.scale.clampedPosition(of: value), midY)
        let stem = Stroke(theme.style(of: band.state).fill, width: isGroup ? 3.5 : 1.75)
        var elements: [Element] = []
        if abs(end.x - goal) > markSize / 2 {
            elements.append(.line(from: Point(goal, midY), to: end, stroke: stem))
        }
        elements += StateMark(band: band, size: markSize).elements(at: end, in: theme)
        if !axis.contains(value) {
            let inward = value > PercentScale.goal ? -(markSize + 4) : markSize + 4
            elements += BreakMark.elements(at: Point(end.x + inward, midY), height: markSize - 2, theme: theme)
        }
        return elements
    }

    /// The key to the marks: the states that occur, and what lies off the axis.
    static func legend(of rows: [GapRow], on scale: PercentScale, in context: ChartContext) -> [Legend.Entry] {
        var entries = rows.compactMap(\.band).distinct.map { band in
            Legend.Entry.band(band, context.wording.word(of: band), in: context)
        }
        if rows.compactMap(\.value).contains(where: { !scale.contains($0) }) {
            entries.append(.off(scale, in: context))
        }
        return entries
    }
}
