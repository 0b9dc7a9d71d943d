import ChartKit
import HTMLCanvas
import PlanModel
import Reports
import Words

/// The page that leads to the decks of all units.
struct UnitIndex {
    static let name = "index.html"

    let title: String
    let wording: Wording
    let outcomes: [UnitDecks.Outcome]

    /// The page as a file.
    var piece: OutputPiece {
        (Self.name, Array(HTMLIndex(title: title, language: wording.language, rows: rows).text.utf8))
    }

    private var rows: [HTMLIndex.Row] {
        outcomes.map { outcome in
            let root = outcome.report?.root
            let figure = root.flatMap { root in
                root.outcome.achievement.map { wording.numbers.percent($0) } ?? wording.word(of: root.outcome)
            }
            // Pictures of slides are reached by their folder, documents by themselves.
            let documents = outcome.files.filter { $0.split(separator: "/").count == 2 }
            return HTMLIndex.Row(
                name: outcome.unit.unit, figure: figure ?? "–",
                cut: outcome.report?.cut.map { wording.numbers.date($0) } ?? "–",
                links: documents.map { path in
                    HTMLIndex.Link(text: path.split(separator: ".").last.map { $0.uppercased() } ?? path, path: path)
                },
                problem: outcome.failure.map { ($0 as? any Told)?.lines(in: language).first ?? "\($0)" })
        }
    }

    private var language: Language { wording.spoken }
}
