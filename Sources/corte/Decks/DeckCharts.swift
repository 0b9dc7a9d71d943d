import ChartKit
import PlanModel
import Reports
import Words

/// The charts beside a deck, each by itself: every kind that the plan has the figures for, in the formats asked for.
struct DeckCharts {
    static let place = DeckPlace.folder("charts", endings: PictureFormat.all.map(\.ending))

    let formats: [PictureFormat]

    /// A chart that is laid out.
    struct Chart {
        /// The name of its kind.
        var name: String
        var drawing: Drawing
    }

    /// A step for each chart.
    func steps(_ deck: DrawnDeck) -> [DeckStep] {
        guard !formats.isEmpty else { return [] }
        return deck.charts.map { chart in
            {
                try formats.flatMap { format in
                    try deck.draftsman.pieces(
                        chart.drawing.pages, as: format, named: "charts/\(chart.name)", about: deck.report)
                }
            }
        }
    }

    /// Every kind that a plan has the figures for, and what there's no room for, which is told and left out.
    ///
    /// - Parameter yearly: the plan against the programme of its year, for the kinds that show its course.
    static func drawings(
        of subject: ChartSubject, yearly: Report?, by draftsman: Draftsman
    ) throws -> ([Chart], [Diagnostic]) {
        var charts: [Chart] = []
        var notes: [Diagnostic] = []
        for kind in ChartKinds.all where subject.meets(kind.need) {
            var subject = subject
            if kind.need == .course, let yearly { subject.report = yearly }
            do throws(ChartError) {
                guard let drawing = try draftsman.drawing(kind, subject) else { continue }
                charts.append(Chart(name: kind.name, drawing: drawing))
            } catch {
                guard case .doesNotFit = error else { throw error }
                notes.append(Diagnostic(.warning, error.sentence, advice: Phrase(es: "se omite", en: "it's left out")))
            }
        }
        return (charts, notes)
    }
}
