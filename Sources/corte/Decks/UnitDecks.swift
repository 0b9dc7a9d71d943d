import CairoCanvas
import Console
import Ingest
import PlanModel
import Reports
import Synchronization
import Words

/// A deck for each unit of a matrix that holds many, each in a folder of its own.
struct UnitDecks: Sendable {
    let units: [UnitPlan]
    let measuring: DeckMeasuring
    let look: PictureLook
    let formats: [DeckFormat]
    let charts: DeckCharts
    /// The folder of all.
    let folder: String

    /// What came of a unit.
    struct Outcome: Sendable {
        let unit: UnitPlan
        /// The plan's own figure; nil where there is none.
        var report: Report?
        /// Its files, from the folder of all on.
        var files: [String] = []
        var notes: [Diagnostic] = []
        /// Why there is no deck.
        var failure: (any Error)?
    }

    /// Draws and writes all on so many threads. What fails for one unit doesn't keep the others from their deck; what comes
    /// of it is the same for any number of threads.
    ///
    /// - Parameter progress: told how many units are done.
    func draw(jobs: Int, progress: @escaping @Sendable (_ done: Int, _ count: Int) -> Void) -> [Outcome] {
        let state = Mutex((next: 0, done: 0, outcomes: [Outcome?](repeating: nil, count: units.count)))
        let work: @Sendable () -> Void = {
            var draftsman: Draftsman?
            while let index = state.withLock({ state -> Int? in
                defer { state.next += 1 }
                return state.next < units.count ? state.next : nil
            }) {
                var outcome = Outcome(unit: units[index])
                do {
                    let own = try draftsman ?? Draftsman(look: look, quiet: true)
                    draftsman = own
                    try draw(&outcome, with: own)
                } catch {
                    outcome.failure = error
                }
                let done = state.withLock { state -> Int in
                    state.outcomes[index] = outcome
                    state.done += 1
                    return state.done
                }
                progress(done, units.count)
            }
        }
        let threads = WorkerThreads(min(jobs, units.count) - 1, work)
        work()
        threads.join()
        return state.withLock { $0.outcomes.compactMap(\.self) }
    }

    private func draw(_ outcome: inout Outcome, with draftsman: Draftsman) throws {
        let unit = outcome.unit
        let place = "\(folder)/\(unit.folder)"
        // Somebody else's file may lie there.
        try OutputFolder(place).check()
        let drawn = try measuring.deck(of: unit.plan, options: unit.options, by: draftsman)
        let files = try (formats.flatMap { $0.steps(drawn) } + charts.steps(drawn)).flatMap { try $0() }
        try draftsman.renderer.checkFonts()
        let kept = try OutputSet(in: place, names: DeckPlace.isPart).write(files, exchanging: true)
        outcome.report = drawn.report
        outcome.files = files.map { "\(unit.folder)/\($0.name)" }
        outcome.notes = drawn.warnings + kept
    }
}
