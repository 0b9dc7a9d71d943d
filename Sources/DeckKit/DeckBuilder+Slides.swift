public import ChartKit
import Reports
import Scene

extension DeckBuilder {
    /// The deck. Slides of which the plan has no words are left out; a table that doesn't fit goes on another slide.
    /// Throws where a page is too small.
    public func build(_ selection: Selection = .all) throws(ChartError) -> Deck {
        // One scale for all slides, so that bars can be compared from one to the other.
        var builder = self
        builder.context.percents = context.percents ?? PercentScale(holding: achievements)
        var drafts: [(draft: SlideDraft, origin: Slide.Origin)] = []
        for kind in SlideKinds.all where selection == .all || kind.origin == .official {
            drafts += try kind.init(builder).drafts().map { ($0, kind.origin) }
        }
        let slides = drafts.enumerated().map { index, entry in
            slide(entry.draft, from: entry.origin, number: index + 1, of: drafts.count)
        }
        return Deck(title: title, slides: slides, warnings: drafts.flatMap(\.draft.warnings))
    }

    /// Every achievement that the slides show, in percent.
    private var achievements: [Double] {
        let compared = comparison?.nodes.flatMap(\.outcomes) ?? []
        let projected = projection?.nodes.flatMap { [$0.reported, $0.projected] } ?? []
        return (report.nodes.map(\.outcome) + compared + projected).compactMap(\.achievement)
    }

    private func slide(_ draft: SlideDraft, from origin: Slide.Origin, number: Int, of count: Int) -> Slide {
        let digits = String(number)
        let padded = String(repeating: "0", count: max(2, String(count).count) - digits.count)
        let foot = SlideFoot(
            number: "\(number) / \(count)", runningTitle: draft.hasRunningTitle ? title : nil,
            color: draft.footColor ?? context.theme.muted, in: context)
        let scene = Scene(
            size: context.size, background: draft.background ?? context.theme.background,
            elements: draft.elements + foot.elements, title: draft.title, alternativeText: draft.alternativeText,
            language: context.wording.language)
        return Slide(name: padded + digits + "-" + draft.name, origin: origin, scene: scene, shown: draft.shown)
    }
}
