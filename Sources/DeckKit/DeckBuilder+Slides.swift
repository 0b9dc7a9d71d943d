public import ChartKit
public import PlanModel
import Reports
import Scene
import Words

extension DeckBuilder {
    /// What the slides of a plan's deck show beside its report.
    public static func needs(of plan: Plan, _ selection: Selection) -> Set<SlideNeed> {
        Set(SlideKinds.chosen(by: plan, selection).compactMap { $0.need })
    }

    /// The deck. Slides of which the plan has no words are left out; a table that doesn't fit goes on another slide.
    /// Throws where a page is too small.
    public func build(_ selection: Selection = .all) throws(ChartError) -> Deck {
        // One scale for all slides, so that bars can be compared from one to the other.
        var builder = self
        builder.context.percents = context.percents ?? PercentScale(holding: achievements)
        var drafts: [(draft: SlideDraft, origin: Slide.Origin)] = []
        var warnings: [Diagnostic] = []
        var reasons: [Diagnostic] = []
        for kind in SlideKinds.chosen(by: plan, selection) {
            do throws(ChartError) {
                let (pages, needs) = try builder.drafts(of: kind)
                drafts += pages.map { ($0, kind.origin) }
                if pages.isEmpty { reasons.append(Self.missing(kind.name, needs)) }
            } catch {
                guard case .doesNotFit(_, let needs) = error else { throw error }
                // What nobody asked for by name, and no official deck has, gives way to a page of a usual size.
                guard plan.deck.slides == nil, kind.origin == .extra else {
                    throw .slideDoesNotFit(slide: kind.name.phrase, needs: needs)
                }
                warnings.append(Self.leftOut(kind.name, needs))
            }
        }
        // What nobody asked for by name may be missing without a word.
        if plan.deck.slides != nil { warnings += reasons }
        guard !drafts.isEmpty else { throw .nothingToDraw(kind: "deck", needs: Self.slideNeeded(reasons)) }
        let names = Self.numbered(drafts.map(\.draft.name))
        let targets = Dictionary(
            zip(drafts, names).compactMap { entry, name in entry.draft.anchor.map { ($0, name) } }
        ) { first, _ in first }
        let slides = zip(drafts, names).enumerated().map { index, entry in
            let ((draft, origin), name) = entry
            var scene = scene(of: draft, number: index + 1, of: drafts.count)
            scene.elements = scene.elements.flatMap { $0.linked { targets[$0] } }
            scene.name = name
            return Slide(name: name, origin: origin, scene: scene, isCover: draft.isCover, shown: draft.shown)
        }
        return Deck(title: title, slides: slides, warnings: drafts.flatMap(\.draft.warnings) + warnings)
    }

    /// The pages of a kind, or none and what it would need.
    private func drafts(of kind: any SlideKind.Type) throws(ChartError) -> ([SlideDraft], needs: Phrase?) {
        do throws(ChartError) {
            return (try kind.init(self).drafts(), nil)
        } catch {
            guard case .nothingToDraw(_, let needs) = error else { throw error }
            return ([], needs)
        }
    }

    /// What a user is told of a slide that was asked for and that the plan has nothing for.
    private static func missing(_ slide: SlideName, _ needs: Phrase?) -> Diagnostic {
        let name = slide.phrase
        let problem = Phrase(
            es: "presentación: no hay qué mostrar en la diapositiva «\(name.es)»",
            en: "deck: there's nothing to show on the slide '\(name.en)'")
        let advice = needs.map { Phrase(es: "necesita \($0.es)", en: "it needs \($0.en)") }
        return Diagnostic(
            .warning, problem,
            advice: advice
                ?? Phrase(
                    es: "dele palabras o datos, o quítela de slides",
                    en: "give it words or data, or take it out of slides"))
    }

    /// What a user is told of a slide that has no room on the page.
    private static func leftOut(_ slide: SlideName, _ needs: Phrase) -> Diagnostic {
        let name = slide.phrase
        return Diagnostic(
            .warning,
            Phrase(
                es: "presentación: la diapositiva «\(name.es)» no cabe en la página y se omite: \(needs.es)",
                en: "deck: the slide '\(name.en)' doesn't fit the page and is left out: \(needs.en)"),
            advice: .useLargerPage)
    }

    /// What a deck without a slide needs, and why each of those that were asked for has nothing.
    private static func slideNeeded(_ reasons: [Diagnostic]) -> Phrase {
        reasons.reduce(Phrase(es: "al menos una diapositiva", en: "at least one slide")) { needs, reason in
            let advice = reason.remedy.map { Phrase(es: " (\($0.es))", en: " (\($0.en))") } ?? Phrase("")
            return needs.adding(Phrase("; ")).adding(reason.problem).adding(advice)
        }
    }

    /// Names with their number before them, `05-objetivo-1`: as many digits for all, and two at least.
    private static func numbered(_ names: [String]) -> [String] {
        names.enumerated().map { index, name in
            let digits = String(index + 1)
            return String(repeating: "0", count: max(2, String(names.count).count) - digits.count) + digits + "-" + name
        }
    }

    /// Every achievement that the slides show, in percent.
    private var achievements: [Double] {
        let compared = comparison?.nodes.flatMap(\.outcomes) ?? []
        let projected = projection?.nodes.flatMap { [$0.reported, $0.projected] } ?? []
        return (report.nodes.map(\.outcome) + compared + projected).compactMap(\.achievement)
    }

    private func scene(of draft: SlideDraft, number: Int, of count: Int) -> Scene {
        let foot = SlideFoot(
            page: number, of: count, runningTitle: draft.isCover ? nil : title,
            color: draft.footColor ?? context.theme.muted, in: context)
        return Scene(
            size: context.size, background: draft.background ?? context.theme.background,
            elements: draft.elements + foot.elements, title: draft.title, alternativeText: draft.alternativeText,
            language: context.wording.language)
    }
}
