public import ChartKit
import Scene

extension DeckBuilder {
    /// The deck. Slides of which the plan has no words are left out; a table that doesn't fit goes on another slide.
    /// Throws where a page is too small.
    public func build(_ selection: Selection = .all) throws(ChartError) -> Deck {
        var drafts: [(draft: SlideDraft, origin: Slide.Origin)] = []
        for kind in SlideKinds.all where selection == .all || kind.origin == .official {
            drafts += try kind.init(self).drafts().map { ($0, kind.origin) }
        }
        let slides = drafts.enumerated().map { index, entry in
            slide(entry.draft, from: entry.origin, number: index + 1, of: drafts.count)
        }
        return Deck(title: title, slides: slides, warnings: drafts.flatMap(\.draft.warnings))
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
        return Slide(name: padded + digits + "-" + draft.name, origin: origin, scene: scene)
    }
}
