import ChartKit
import DeckKit
import HTMLCanvas
import PlanModel
import Reports

/// A deck whose slides are laid out, with what writes it.
struct DrawnDeck {
    let deck: Deck
    /// What the charts beside it show.
    let subject: ChartSubject
    let draftsman: Draftsman

    var slides: [Slide] { deck.slides }
    var report: Report { subject.report }

    /// What a user should know of it.
    var warnings: [Diagnostic] { deck.warnings + report.warnings + subject.foreignModules }

    /// The deck for a browser.
    ///
    /// - Parameter changes: where a page that's served hears that it changed.
    func document(changes: String? = nil) -> HTMLDocument {
        HTMLDocument(
            title: deck.title, language: draftsman.look.wording.language, pages: slides.map(\.scene),
            generator: "Corte \(Corte.version)", changes: changes)
    }
}
