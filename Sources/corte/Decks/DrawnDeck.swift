import ChartKit
import DeckKit
import HTMLCanvas
import Ingest
import PlanModel
import Presentations
import Reports

/// A deck whose slides are laid out, with what writes it.
struct DrawnDeck {
    let deck: Deck
    /// What the charts beside it show.
    let subject: ChartSubject
    /// The charts beside it, laid out.
    let charts: [DeckCharts.Chart]
    /// What a user should know of these.
    let chartNotes: [Diagnostic]
    let draftsman: Draftsman
    /// Follows every figure down to its cells.
    let trace: () throws -> Trace
    /// The office's own masters and layouts for a presentation.
    let template: TemplateFile?

    var slides: [Slide] { deck.slides }
    var report: Report { subject.report }

    /// What a user should know of it.
    var warnings: [Diagnostic] { deck.warnings + chartNotes + report.warnings + subject.foreignModules }

    /// The deck as a presentation that can be edited.
    func presentation() throws -> [UInt8] {
        let notes = SlideNotes(try trace(), wording: draftsman.look.wording)
        return try draftsman.presentation(
            slides.map { PresentationSlide($0.scene, isCover: $0.isCover, notes: notes.paragraphs(of: $0)) },
            titled: deck.title, about: report, template: template)
    }

    /// The deck for a browser.
    ///
    /// - Parameter changes: where a page that's served hears that it changed.
    func document(changes: String? = nil) -> HTMLDocument {
        HTMLDocument(
            title: deck.title, language: draftsman.look.wording.language, pages: slides.map(\.scene),
            generator: Version.maker, changes: changes)
    }
}
