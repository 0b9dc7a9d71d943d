import Reports
import Scene

/// Nodes in the order that two methodologies put them in, with a line from each one's place to the other.
struct RankBoard {
    /// A node in one of the orders.
    struct Place {
        /// Its code and its name in words.
        var id, name: String
        /// Its achievement, or what there is instead.
        var outcome: Outcome
        /// Its rank, 1 the highest; nil without an achievement. Equal ones share the smallest.
        var rank: Int?
    }

    /// The nodes as the first methodology ranks them, and as the other one does.
    let starts, ends: [Place]
    /// The side of a mark with its rank, in points.
    static let mark = 17.0
    private let context: ChartContext
    private static let gap = 8.0

    /// The nodes under the first methodology of a comparison and another one. Equal ranks keep the plan's order; what has
    /// none comes last.
    init(_ nodes: [ComparedNode], against other: Int, in context: ChartContext) {
        func places(_ methodology: Int) -> [Place] {
            let all = nodes.map { node in
                Place(
                    id: node.id, name: node.name, outcome: node.outcomes[methodology], rank: node.ranks[methodology])
            }
            return all.enumerated().sorted { one, two in
                (one.element.rank ?? .max, one.offset) < (two.element.rank ?? .max, two.offset)
            }.map(\.element)
        }
        starts = places(0)
        ends = places(other)
        self.context = context
    }

    /// How many ranks a node rises from the first methodology to the other; below zero where it falls.
    func shift(of id: String) -> Int? {
        let before = starts.first { $0.id == id }?.rank
        let after = ends.first { $0.id == id }?.rank
        return before.flatMap { before in after.map { before - $0 } }
    }

    /// What stands at the right of a row: the figure and the code of the node that the other methodology puts there.
    func figures(ofRow row: Int) -> [TextLine] {
        let type = context.theme.type
        return [text(ends[row]), ends[row].id].map { TextLine($0, font: type.body, measuring: context.measuring) }
    }

    private func text(_ place: Place) -> String {
        place.outcome.achievement.map { context.numbers.percent($0) } ?? context.wording.word(of: place.outcome) ?? "–"
    }

    private func value(_ place: Place) -> TextLine {
        TextLine(text(place), font: context.theme.type.body, measuring: context.measuring)
    }

    /// The figures, the ranks and the lines between them.
    var plot: RowPlot {
        let room = starts.map { value($0).width }.max() ?? 0
        return RowPlot(footHeight: 0, overhang: 0) { range in
            let from = range.lowerBound + room + Self.gap + Self.mark / 2
            let to = range.upperBound - Self.mark / 2
            return RowPlot.Placed { _, rows in
                lines(from: from, to: to, rows: rows)
            } marks: { row, area in
                let label = value(starts[row])
                return label.elements(
                    x: range.lowerBound + room - label.width, midY: area.midY, color: context.theme.ink)
                    + disc(starts[row].rank, at: Point(from, area.midY), isFirst: true)
                    + disc(ends[row].rank, at: Point(to, area.midY), isFirst: false)
            }
        }
    }

    private func lines(from: Double, to: Double, rows: [Int: Rect]) -> [Element] {
        let theme = context.theme
        return starts.indices.flatMap { row -> [Element] in
            guard let start = rows[row], let target = ends.firstIndex(where: { $0.id == starts[row].id }),
                let end = rows[target], let shift = shift(of: starts[row].id)
            else { return [] }
            let stroke = shift == 0 ? Stroke(theme.muted, width: 1) : Stroke(theme.accent, width: 2.25)
            return [
                .line(
                    from: Point(from + Self.mark / 2, start.midY), to: Point(to - Self.mark / 2, end.midY),
                    stroke: stroke)
            ]
        }
    }

    private func disc(_ rank: Int?, at centre: Point, isFirst: Bool) -> [Element] {
        let theme = context.theme
        let font = Font(theme.type.family, size: theme.type.floor, weight: .bold)
        let label = TextLine(rank.map(String.init) ?? "–", font: font, measuring: context.measuring)
        return [Self.mark(at: centre, size: Self.mark, isFirst: isFirst, theme: theme)]
            + label.elements(
                x: centre.x - label.width / 2, midY: centre.y, color: isFirst ? theme.onAccent : theme.ink)
    }

    private static func mark(at centre: Point, size: Double, isFirst: Bool, theme: Theme) -> Element {
        let circle = Path.circle(centre: centre, radius: (size - 1.5) / 2)
        return .path(
            circle, fill: isFirst ? theme.accent : theme.background, stroke: Stroke(theme.accent, width: 1.5))
    }

    /// The key to the marks and lines; the methodologies in words.
    func legend(_ names: [String]) -> [Legend.Entry] {
        let (theme, wording) = (context.theme, context.wording)
        let marks = zip(names, [true, false]).map { name, isFirst in
            Legend.Entry(text: name.capitalisedFirst, markWidth: 10) {
                [Self.mark(at: $0, size: 10, isFirst: isFirst, theme: theme)]
            }
        }
        func line(_ text: String, _ stroke: Stroke) -> Legend.Entry {
            Legend.Entry(text: text, markWidth: 18) {
                [.line(from: Point($0.x - 9, $0.y), to: Point($0.x + 9, $0.y), stroke: stroke)]
            }
        }
        let shifts = starts.compactMap { shift(of: $0.id) }
        return marks
            + (shifts.contains { $0 != 0 } ? [line(wording.shiftedRank, Stroke(theme.accent, width: 2.25))] : [])
            + (shifts.contains(0) ? [line(wording.sameRank, Stroke(theme.muted, width: 1))] : [])
    }
}
