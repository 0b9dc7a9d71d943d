import ChartKit

/// The charts beside a deck, each by itself: every kind that the plan has the figures for, in the formats asked for.
struct DeckCharts {
    static let place = DeckPlace.folder("charts", endings: PictureFormat.all.map(\.ending))

    let formats: [PictureFormat]

    /// A step for each kind; nothing comes of one where the plan has nothing that it shows.
    func steps(_ deck: DrawnDeck) -> [DeckStep] {
        guard !formats.isEmpty else { return [] }
        return ChartKinds.all.filter { deck.subject.meets($0.need) }.map { kind in
            {
                guard let drawing = try deck.draftsman.drawing(kind, deck.subject) else { return [] }
                return try formats.flatMap { format in
                    try deck.draftsman.pieces(
                        drawing.pages, as: format, named: "charts/\(kind.name)", about: deck.report)
                }
            }
        }
    }
}
