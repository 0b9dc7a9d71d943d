import ChartKit
import PlanModel
import Reports
import Scene

/// The first slide: the plan, whose it is, the cut, and the administration's badge. Beside them the indicators'
/// achievements as plain bars against their 100 % line.
struct CoverSlide: SlideKind {
    static let name = SlideName.cover

    private let builder: DeckBuilder

    init(_ builder: DeckBuilder) {
        self.builder = builder
    }

    private var context: ChartContext { builder.context }
    private var theme: Theme { context.theme }

    func drafts() -> [SlideDraft] { [draft()] }

    func draft() -> SlideDraft {
        let size = context.size
        let inside = SlideGrid.inside(size)
        let panel = Rect(x: (size.width * 0.66).rounded(), y: 0, width: size.width * 0.34, height: size.height)
        let width = panel.x - inside.x - 40
        let family = theme.type.family
        let cover = builder.plan.deck.cover
        // The plan's own words may call it progress, which a projection isn't.
        let subtitle =
            builder.report.horizon == nil
            ? context.wording.dated(
                cover.subtitle.isEmpty ? context.wording.monitoring : cover.subtitle, at: builder.date)
            : context.wording.progress(of: builder.report)

        let title = TextBlock.fitting(
            builder.title, font: Font(family, size: 40, weight: .bold), floor: 18, width: width, maximumLines: 4,
            height: size.height * 0.4, measuring: context.measuring)
        let line = TextBlock.fitting(
            subtitle, font: Font(family, size: 20), floor: 11, width: width, maximumLines: 2,
            measuring: context.measuring)
        let account = TextBlock.whole(
            builder.account(), font: theme.type.body, floor: theme.type.floor, width: width, usualLines: 4,
            measuring: context.measuring)
        let titleTop = size.height * 0.26
        let ruleTop = titleTop + title.height + 16
        var elements: [Element] = [
            .group(
                .artifact,
                [
                    .rect(panel, fill: theme.accent),
                    .rect(Rect(x: inside.x, y: ruleTop, width: 48, height: 4), fill: theme.accent),
                ] + motif(in: panel.inset(left: 40, top: 64, right: 48, bottom: 64))),
            .group(.heading(1), title.elements(at: Point(inside.x, titleTop), color: theme.accent)),
            .group(.paragraph, line.elements(at: Point(inside.x, ruleTop + 16), color: theme.ink)),
            .group(
                .paragraph, account.elements(at: Point(inside.x, ruleTop + 24 + line.height), color: theme.muted)),
        ]
        if let sector {
            let block = TextBlock(
                sector, font: Font(family, size: 13, weight: .semibold), width: width, maximumLines: 2,
                measuring: context.measuring)
            elements.append(
                .group(
                    .paragraph, block.elements(bottom: Point(inside.x, titleTop - 8), color: theme.muted)))
        }
        if !badge.isEmpty {
            let block = TextBlock(
                badge, font: theme.type.body, width: width, maximumLines: 8, leading: 1.08,
                measuring: context.measuring)
            elements.append(
                .group(
                    .paragraph,
                    block.elements(bottom: Point(inside.x, size.height - 48), color: theme.ink)))
        }
        return SlideDraft(
            name: context.wording.coverName, title: builder.title,
            alternativeText: "\(builder.title). \(subtitle). \(builder.account())", elements: elements,
            footColor: theme.onAccent, isCover: true,
            warnings: title.isTruncated ? [SlideDraft.shortened(builder.title)] : [],
            shown: builder.report.root.map { [$0.id] } ?? [])
    }

    /// The sector, unless the title names it.
    private var sector: String? {
        let sector = builder.identity.sector
        return sector.isEmpty || builder.title.contains(sector) ? nil : sector
    }

    private var badge: String {
        let cover = builder.plan.deck.cover
        guard cover.badge.isEmpty else { return cover.badge.joined(separator: "\n") }
        let administration = builder.identity.administration
        return administration.isEmpty ? "" : "\(context.wording.administration)\n**\(administration)**"
    }

    /// A bar for each indicator, or for each objective where there are many.
    private func motif(in frame: Rect) -> [Element] {
        let indicators = builder.report.indicators
        let nodes = indicators.count <= 24 ? indicators : Array(builder.objectives.prefix(24))
        guard !nodes.isEmpty else { return [] }
        let pitch = min(36, frame.height / Double(nodes.count))
        let top = frame.midY - pitch * Double(nodes.count) / 2
        let pale = theme.accent.mixed(with: theme.onAccent, 0.82)
        let quiet = theme.accent.mixed(with: theme.onAccent, 0.42)
        let hundred = frame.x + frame.width / 2
        let bars = nodes.enumerated().flatMap { index, node -> [Element] in
            let y = top + (Double(index) + 0.5) * pitch - pitch * 0.2
            let value = min(max(node.outcome.achievement ?? 0, 0), 200)
            let until100 = Rect(x: frame.x, y: y, width: frame.width * min(value, 100) / 200, height: pitch * 0.4)
            let beyond = Rect(
                x: hundred, y: y, width: frame.width * max(0, value - 100) / 200, height: pitch * 0.4)
            return [.rect(until100, fill: pale)] + (beyond.width > 0 ? [.rect(beyond, fill: quiet)] : [])
        }
        let line = Element.line(
            from: Point(hundred, top - 12), to: Point(hundred, top + pitch * Double(nodes.count) + 12),
            stroke: Stroke(theme.onAccent, width: 1))
        return bars + [line]
    }
}
