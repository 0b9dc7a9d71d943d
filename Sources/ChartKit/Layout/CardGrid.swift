package import PlanModel
package import Reports
package import Scene
import Words

/// Lays nodes as cards of equal height into a rectangle, in the number of columns that lets their texts be largest.
package struct CardGrid {
    /// What was laid.
    package struct Page {
        /// The cards.
        package var elements: [Element] = []
        /// The codes of the nodes on the page.
        package var shown: [String] = []
        /// The texts that were shortened, in full.
        package var shortened: [String] = []
        /// What a user should know.
        package var warnings: [Diagnostic] = []

        /// A page without cards.
        package init() {}
    }

    private let nodes: [ReportNode]
    private let notes: PublishedNotes
    private let isLinked: Bool
    private let context: ChartContext
    private let bar: AchievementBar
    private static let columnGap = 28.0
    private static let rowGap = 20.0
    /// No card is wider, so that lines stay readable.
    private static let widest = 432.0

    /// Cards of the nodes with bars on a scale; `notes` mark the figures that were published differently.
    ///
    /// - Parameter linked: whether each name leads to the page called by the node's code.
    package init(
        _ nodes: [ReportNode], bars scale: PercentScale, notes: PublishedNotes, linked: Bool = false,
        in context: ChartContext
    ) {
        self.isLinked = linked
        self.nodes = nodes
        self.notes = notes
        self.context = context
        bar = AchievementBar(scale, theme: context.theme)
    }

    /// All cards, on as many pages as they need.
    package func pages(in frame: Rect) throws(ChartError) -> [Page] {
        var pages: [Page] = []
        var first = 0
        while first < nodes.count {
            let page = try lay(from: first, in: frame)
            pages.append(page)
            first += page.shown.count
        }
        return pages
    }

    /// The nodes from one on: all of them where their statements can be read in full, else the rest goes on another
    /// page. A single card that is still too high has its statement shortened.
    private func lay(from first: Int, in frame: Rect) throws(ChartError) -> Page {
        let rest = Array(nodes[first...])
        for pageCount in 1...max(1, rest.count) {
            let count = (rest.count + pageCount - 1) / pageCount
            guard count <= 12 else { continue }
            if let arrangement = best(for: Array(rest.prefix(count)), in: frame) {
                return page(arrangement, in: frame)
            }
        }
        let alone = Array(rest.prefix(1))
        for lines in stride(from: 12, through: 1, by: -1) {
            if let arrangement = best(for: alone, in: frame, lines: lines, smallest: 24) {
                return page(arrangement, in: frame)
            }
        }
        throw .doesNotFit(
            kind: "cards",
            needs: Phrase(es: "una tarjeta necesita unos 200 x 150 pt", en: "a card needs about 200 x 150 pt"))
    }

    /// Cards in columns.
    private struct Arrangement {
        var cards: [Card]
        var columns: Int
        var style: Card.Style
        var head: Double
        var height: Double
        var score: Double {
            CardGrid.score(cards.count, columns: columns, textSize: style.textSize, numberSize: style.numberSize)
        }
    }

    /// Large texts count most, then large numbers and rows that are full.
    private static func score(_ count: Int, columns: Int, textSize: Double, numberSize: Double) -> Double {
        textSize * 4 + numberSize / 4 - Double((columns - count % columns) % columns)
    }

    private func best(
        for nodes: [ReportNode], in frame: Rect, lines: Int = .max, smallest: Double = 44
    ) -> Arrangement? {
        var best: Arrangement?
        for columns in 1...max(1, min(nodes.count, 6)) {
            let least = best?.score ?? -.infinity
            let candidate = arrangement(
                of: nodes, columns: columns, in: frame, lines: lines, smallest: smallest, scoring: least)
            if let candidate, candidate.score >= least { best = candidate }
        }
        return best
    }

    /// The cards with the largest text, then the largest number, that fit in a number of columns; nil where none does, or
    /// none can have the least score.
    private func arrangement(
        of nodes: [ReportNode], columns: Int, in frame: Rect, lines: Int, smallest: Double, scoring least: Double
    ) -> Arrangement? {
        let gaps = Double(columns - 1) * Self.columnGap
        let width = min(Self.widest, (frame.width - gaps) / Double(columns))
        let rows = Double((nodes.count + columns - 1) / columns)
        let room = (frame.height - (rows - 1) * Self.rowGap) / rows
        let sizes = stride(from: 56, through: smallest, by: -2).filter { size in
            nodes.allSatisfy { widthOfNumber(of: $0, size: size) <= width }
        }
        guard let largest = sizes.first, let smallest = sizes.last else { return nil }
        for textSize in stride(from: 12, through: context.theme.type.floor, by: -0.5) {
            guard Self.score(nodes.count, columns: columns, textSize: textSize, numberSize: largest) >= least else {
                return nil
            }
            func fitting(_ numberSize: Double) -> Arrangement? {
                let style = Card.Style(
                    width: width, numberSize: numberSize, textSize: textSize, isStacked: false, textLines: lines)
                let fitting = arrangement(of: nodes, columns: columns, style)
                return fitting.height <= room ? fitting : nil
            }
            // Where the smallest number doesn't fit, no larger one does.
            guard let last = fitting(smallest) else { continue }
            return sizes.dropLast().lazy.compactMap(fitting).first ?? last
        }
        return nil
    }

    private func arrangement(of nodes: [ReportNode], columns: Int, _ style: Card.Style) -> Arrangement {
        var style = style
        var cards = self.cards(nodes, style)
        if cards.contains(where: \.isCrowded) {
            style.isStacked = true
            cards = self.cards(nodes, style)
        }
        let head = cards.map(\.headHeight).max() ?? 0
        let height = cards.map { $0.height(head: head) }.max() ?? 0
        return Arrangement(cards: cards, columns: columns, style: style, head: head, height: height)
    }

    private func cards(_ nodes: [ReportNode], _ style: Card.Style) -> [Card] {
        nodes.map { Card($0, style: style, notes: notes, in: context) }
    }

    private func widthOfNumber(of node: ReportNode, size: Double) -> Double {
        guard let text = Card.number(of: node, wording: context.wording) else { return 0 }
        return BigNumber(text, mark: notes.mark(of: node.id), size: size, in: context).width
    }

    private func page(_ arrangement: Arrangement, in frame: Rect) -> Page {
        var page = Page()
        let width = arrangement.style.width + Self.columnGap
        let rows = (arrangement.cards.count + arrangement.columns - 1) / arrangement.columns
        let spare = frame.height - Double(rows) * arrangement.height - Double(rows - 1) * Self.rowGap
        let rowGap = Self.rowGap + min(16, max(0, spare) / Double(max(1, rows)))
        for (index, card) in arrangement.cards.enumerated() {
            let origin = Point(
                frame.x + Double(index % arrangement.columns) * width,
                frame.y + Double(index / arrangement.columns) * (arrangement.height + rowGap))
            page.elements += card.elements(at: origin, head: arrangement.head, bar: bar, isLinked: isLinked)
            page.shown.append(card.node.id)
            if card.isTruncated, let statement = card.node.statement {
                page.shortened.append(StressedText.plain(statement))
                page.warnings.append(
                    Diagnostic(
                        .warning, at: card.node.origin,
                        Phrase(
                            es: "tarjetas: se acorta el enunciado de «\(card.node.id)»",
                            en: "cards: the statement of '\(card.node.id)' is shortened"),
                        advice: .useLargerPage))
            }
        }
        return page
    }
}
