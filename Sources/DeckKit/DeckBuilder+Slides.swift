public import ChartKit
import Scene

extension DeckBuilder {
    /// The deck. Slides of which the plan has no words are left out; a table that doesn't fit goes on another slide.
    /// Throws where a page is too small.
    public func build(_ selection: Selection = .all) throws(ChartError) -> Deck {
        var drafts = [CoverSlide(self).draft()]
        if let purpose = try PurposeSlide(self).draft() { drafts.append(purpose) }
        if let methodology = try MethodologySlide(self).draft() { drafts.append(methodology) }
        drafts += try SummarySlide(self).drafts()
        for objective in objectives { drafts += try ObjectiveSlide(objective, self).drafts() }
        drafts.append(ClosingSlide(self).draft())
        if selection == .all { drafts += try ComparisonSlide(self).drafts() }

        let slides = drafts.enumerated().map { index, draft in
            slide(draft, number: index + 1, of: drafts.count)
        }
        return Deck(title: title, slides: slides, warnings: drafts.flatMap(\.warnings))
    }

    private func slide(_ draft: SlideDraft, number: Int, of count: Int) -> Slide {
        let digits = String(number)
        let padded = String(repeating: "0", count: max(2, String(count).count) - digits.count)
        let foot = SlideFoot(
            number: "\(number) / \(count)", runningTitle: draft.hasRunningTitle ? title : nil,
            color: draft.footColor ?? context.theme.muted, in: context)
        let scene = Scene(
            size: context.size, background: draft.background ?? context.theme.background,
            elements: draft.elements + foot.elements, title: draft.title, alternativeText: draft.alternativeText,
            language: context.wording.language)
        return Slide(name: padded + digits + "-" + draft.name, origin: draft.origin, scene: scene)
    }
}
