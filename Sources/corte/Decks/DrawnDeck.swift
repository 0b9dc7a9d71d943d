import ChartKit
import DeckKit
import Reports

/// A deck whose slides are laid out, with what writes it.
struct DrawnDeck {
    let deck: Deck
    /// What the charts beside it show.
    let subject: ChartSubject
    let draftsman: Draftsman

    var slides: [Slide] { deck.slides }
    var report: Report { subject.report }
}
