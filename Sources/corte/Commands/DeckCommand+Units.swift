import Console
import Ingest
import PlanModel
import Words

/// `corte deck --every-unit`
extension DeckCommand {
    /// Draws a deck for each unit, and the page that leads to all.
    func drawUnits(of loaded: LoadedPlan, in output: String) throws {
        let units = try UnitPlan.units(of: loaded.plan) { try measuring.measurement(of: $0) }
        guard !units.isEmpty else {
            throw Failure(
                .data,
                Phrase(
                    es: "la matriz no nombra unidades; quite --every-unit",
                    en: "the matrix names no units; leave --every-unit out"))
        }
        let charts = try formats.settledCharts
        let decks = UnitDecks(
            units: units, measuring: try deckMeasuring(of: loaded, hasCharts: !charts.formats.isEmpty),
            look: try look.settled(), formats: try formats.settled, charts: charts, folder: output)
        let bar = ProgressBar()
        let outcomes = decks.draw(jobs: manyUnits.jobs ?? WorkerThreads.coreCount) { bar.show($0, of: $1) }
        bar.end()
        let title =
            loaded.plan.identity.title.isEmpty
            ? Phrase(es: "Unidades", en: "Units")[look.locale] : loaded.plan.identity.title
        let index = UnitIndex(title: title, wording: look.wording, outcomes: outcomes)
        let kept = try UnitFolders(in: output).publish(index.piece, outcomes)
        talk.tell(outcomes.flatMap(\.notes).reduce(into: kept) { if !$0.contains($1) { $0.append($1) } })
        let failures = outcomes.compactMap { outcome in
            outcome.failure.map { UnitFailure(unit: outcome.unit.unit, error: $0) }
        }
        let code = failures.last?.exitReason.rawValue ?? 0
        for file in outcomes.flatMap(\.files) + [UnitIndex.name] {
            try StandardOutput.write(Array(("\(output)/\(file)".visible + "\n").utf8), orEndingWith: code)
        }
        for failure in failures.dropLast() { StandardError.tell(failure) }
        if let last = failures.last { throw last }
    }
}
