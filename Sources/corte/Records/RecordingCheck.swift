import History
import Ingest
import PlanModel
import Words

/// What makes a cut something else than what its database would take it for.
struct RecordingCheck {
    private let content: CutContent
    private let loaded: LoadedPlan
    private let file: String
    private let history: History
    /// The latest versions of the unit's cuts that are kept.
    private let kept: [RecordedCut]

    /// A cut that is to be recorded, and the matrix that it's of.
    init(_ content: CutContent, of loaded: LoadedPlan, in history: History) throws {
        self.content = content
        self.loaded = loaded
        self.history = history
        file = history.file
        kept = try history.cuts().filter { $0.isLatest && $0.unit == content.unit }
    }

    /// What is to be told of a cut that can be recorded.
    ///
    /// - Throws: `Failure` for one that can't.
    func doubts() throws -> [Diagnostic] {
        try refuseOtherPlan()
        return try periods()
    }

    /// Nothing is corrected by what has none of its indicators.
    private func refuseOtherPlan() throws {
        guard let former = kept.first(where: { $0.day == content.day }) else { return }
        let codes = Set(try history.content(of: former).rows.map(\.indicator))
        guard !codes.isEmpty, codes.isDisjoint(with: content.rows.map(\.indicator)) else { return }
        throw Failure(
            .usage,
            Phrase(
                es:
                    "\(file): la matriz no tiene ningún indicador de \(former.name), que corregiría; si es otro plan, nombre "
                    + "otra base con --db",
                en:
                    "\(file): the matrix has no indicator of \(former.name), which it would correct; if it's another plan, "
                    + "name another database with --db"))
    }

    /// Amounts of each period add up to the year's where the matrix has all of its cuts, and are the period's alone where
    /// it hasn't.
    private func periods() throws -> [Diagnostic] {
        guard loaded.hasPeriodAmounts,
            content.rows.contains(where: { $0.annualisation == .sum || $0.annualisation == nil })
        else { return [] }
        let held = Set(loaded.plan.observations.filter { $0.unit == content.unit }.map { $0.cut ?? content.day })
        let others = kept.filter { $0.day.year == content.day.year && !held.contains($0.day) }
        if let earlier = others.first(where: { $0.day < content.day }) {
            throw Failure(
                .usage,
                Phrase(
                    es: "\(file): las magnitudes son de cada período y la matriz no tiene el corte \(earlier.day), ya "
                        + "registrado: no se sumaría; regístrelo de una matriz con todos los cortes de \(content.day.year)",
                    en: "\(file): magnitudes are of each period, and the matrix lacks the cut \(earlier.day), which is "
                        + "recorded: it wouldn't be added up; record from a matrix with all cuts of \(content.day.year)"
                ))
        }
        return others.first { $0.day > content.day }.map { later in
            [
                Diagnostic(
                    .warning, at: Place(file: file),
                    Phrase(
                        es:
                            "las magnitudes son de cada período, y el corte \(later.day) se registró de otra matriz: lo suyo "
                            + "no suma este corte como queda",
                        en:
                            "magnitudes are of each period, and the cut \(later.day) was recorded from another matrix: its "
                            + "figures don't add up this cut as it now is"),
                    advice: Phrase(
                        es: "regístrelo otra vez de una matriz con todos los cortes de \(content.day.year)",
                        en: "record it again from a matrix with all cuts of \(content.day.year)"))
            ]
        } ?? []
    }
}
