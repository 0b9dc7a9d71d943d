import ChartKit
import History
import Ingest
import Measurement
import PlanModel
import Reports
import Words

/// What a database gives for a cut that was recorded, beside the report that was recorded with it: the report may rest on
/// rows of other cuts, which the database lacks or has otherwise.
struct KeptFigures {
    let report: Report
    let cut: Cut
    /// The plan that the report is of, with the rows of every cut.
    let plan: Plan
    let history: History

    /// That the database gives other figures than the report; nil where it gives the same.
    ///
    /// - Parameter measure: measures a plan as the report was.
    func doubt(measuring measure: (Plan) throws -> Report) throws -> Diagnostic? {
        let days = Set(try history.cuts().filter { $0.isLatest && $0.unit == report.unit }.map(\.day))
        let lacking = counting.subtracting(days).sorted()
        // What can't be measured from the database is an error there, and no other figure.
        guard let loaded = try? HistoryInput(history).loaded(report.unit, by: cut), let kept = try? measure(loaded.plan)
        else { return lacking.first.map { Self.lacking(lacking, first: $0, differing: nil, cut, history.file) } }
        guard let differing = differing(from: kept) else { return nil }
        return lacking.first.map { Self.lacking(lacking, first: $0, differing: differing, cut, history.file) }
            ?? Self.beside(differing, cut, history.file)
    }

    /// The unit's other cuts whose rows may count in the report.
    private var counting: Set<Cut> {
        let looksBack = report.base == .elapsed || report.methodology.isProjection
        let cuts = plan.observations.filter { $0.unit == report.unit }.compactMap(\.cut)
        return Set(cuts).filter { other in
            guard other != cut else { return false }
            return report.base == .plan || (looksBack ? other.year <= cut.year : other.year == cut.year)
        }
    }

    /// A node, in the report and as the database gives it.
    private typealias Differing = (reported: ReportNode, kept: ReportNode)

    private func differing(from kept: Report) -> Differing? {
        let own = Dictionary(kept.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for node in report.nodes {
            guard let other = own[node.id] else { continue }
            // The order of rows may move a sum's last digits.
            func isClose(_ first: Double?, _ second: Double?) -> Bool {
                guard let first, let second else { return first == second }
                return abs(first - second) <= 1e-9 * max(1, abs(first))
            }
            let isSame =
                isClose(node.outcome.achievement, other.outcome.achievement)
                && node.outcome.status == other.outcome.status && isClose(node.coverage, other.coverage)
                && isClose(node.trajectory, other.trajectory)
            if !isSame { return (node, other) }
        }
        return nil
    }

    private static func lacking(
        _ cuts: [Cut], first: Cut, differing: Differing?, _ cut: Cut, _ file: String
    ) -> Diagnostic {
        let names = cuts.map(\.description)
        let figures =
            differing.map(words)
            ?? Phrase(es: "desde la base no se puede medir", en: "from the database it can't be measured")
        return Diagnostic(
            .warning, at: Place(file: file),
            Phrase(
                es: "el informe de \(cut) se apoya en filas de otros cortes, que la base no tiene "
                    + "(\(listed(names, inSpanish: true))): \(figures.es)",
                en: "the report of \(cut) rests on rows of other cuts, which the database doesn't have "
                    + "(\(listed(names))): \(figures.en)"),
            advice: Phrase(
                es: "registre también \(cuts.count == 1 ? "ese corte" : "esos cortes"), con --cut \(first)",
                en: "record \(cuts.count == 1 ? "that cut" : "those cuts") too, with --cut \(first)"))
    }

    private static func beside(_ differing: Differing, _ cut: Cut, _ file: String) -> Diagnostic {
        let figures = words(differing)
        return Diagnostic(
            .warning, at: Place(file: file),
            Phrase(
                es: "los otros cortes de la base no son los de la matriz, y cuentan en lo que da para \(cut): "
                    + figures.es,
                en: "the database's other cuts aren't those of the matrix, and count in what it gives for \(cut): "
                    + figures.en),
            advice: Phrase(
                es: "registre de una matriz que los tenga todos, y otra vez los que hayan cambiado",
                en: "record from a matrix that has all of them, and those that changed once more"))
    }

    private static func word(of outcome: Outcome, _ language: AuditLanguage) -> String {
        (language == .spanish ? Wording.spanish : Wording.english).word(of: outcome) ?? ""
    }

    /// A node's figure and coverage from the database, and in the report.
    private static func words(_ differing: Differing) -> Phrase {
        func figure(_ node: ReportNode, _ language: AuditLanguage) -> String {
            let figure = node.outcome.achievement.map { language.percent($0) } ?? word(of: node.outcome, language)
            let trajectory = node.trajectory.map { language.percent($0) }
            let more =
                trajectory.map { language == .spanish ? ", trayectoria \($0)" : ", trajectory \($0)" } ?? ""
            let coverage = language.percent(100 * node.coverage)
            return figure + (language == .spanish ? " con cobertura " : " with coverage ") + coverage + more
        }
        let (reported, kept) = differing
        return Phrase(
            es: "desde la base, \(reported.id) da \(figure(kept, .spanish)), y en el informe "
                + figure(reported, .spanish),
            en: "from the database \(reported.id) comes to \(figure(kept, .english)), and in the report to "
                + figure(reported, .english))
    }
}
