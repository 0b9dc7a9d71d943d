import CairoCanvas
import DeckKit
import HTMLCanvas

/// A format in which a deck is written.
///
/// A new format is a value in an extension and its place in `all`.
struct DeckFormat: Sendable {
    /// The name it goes by on the command line.
    let name: String
    /// Whether a deck has it where none is asked for.
    var isUsual = false
    /// Where its files are in the deck's folder.
    let place: DeckPlace
    /// What has to be done for it, a piece of the progress each.
    let steps: @Sendable (DrawnDeck) -> [DeckStep]

    /// Every format, in the order in which they're written and listed.
    static let all = [pdf, png, html, pptx]
}

/// A piece of a deck's work: the files that come of it.
typealias DeckStep = () throws -> [OutputPiece]

extension DeckFormat {
    /// One document of all slides that says of everything what it is.
    static let pdf = DeckFormat(name: "pdf", isUsual: true, place: .file("deck.pdf")) { deck in
        let pages = deck.slides.map(\.scene)
        var information = DocumentInformation(of: pages, deck.report)
        information.title = deck.deck.title
        return [{ [("deck.pdf", try deck.draftsman.renderer.taggedPDF(pages, information: information))] }]
    }

    /// A picture of each slide.
    static let png = DeckFormat(name: "png", isUsual: true, place: .folder("slides", endings: ["png"])) { deck in
        deck.slides.map { slide in
            { try deck.draftsman.pieces([slide.scene], as: .png, named: "slides/\(slide.name)", about: deck.report) }
        }
    }

    /// A page for a browser that holds all slides, and the tables behind them.
    static let html = DeckFormat(name: "html", place: .file("deck.html")) { deck in
        [{ [("deck.html", Array(try HTMLWriter().html(deck.document()).utf8))] }]
    }

    /// The slides with native texts, tables and charts, and the trace of each figure in their notes.
    static let pptx = DeckFormat(name: "pptx", place: .file("deck.pptx")) { deck in
        [{ [("deck.pptx", try deck.presentation())] }]
    }
}
