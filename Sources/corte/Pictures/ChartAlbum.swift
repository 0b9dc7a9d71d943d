import CairoCanvas
import ChartKit
import Console
import Glibc
import Ingest
import PlanModel
import Reports
import Synchronization
import Words

/// Every kind of chart of a plan, and of each node above its indicators, in a folder for each.
struct ChartAlbum: Sendable {
    /// What charts are drawn from, with all that any kind needs and the plan has.
    let subject: ChartSubject
    /// The plan against the programme of its year, for the kinds that show its course; nil where there is none.
    let yearly: Report?
    /// How they look.
    let look: PictureLook
    /// What draws them.
    let renderer: PictureRenderer
    /// Their format.
    let format: PictureFormat
    /// The folder of the plan's own charts; those of the nodes are inside it.
    let folder: String

    /// A node with its folder.
    struct Part: Sendable {
        /// The node's code; nil for the plan.
        var focus: String?
        /// The folder of its charts.
        var folder: String
    }

    /// What came of it.
    struct Outcome: Sendable {
        /// The files that were written.
        var files: [String] = []
        /// What a user should know.
        var notes: [Diagnostic] = []
        /// Which files of others stay where a chart is or was.
        var kept: [Diagnostic] = []
        /// What couldn't be drawn for want of room.
        var failures: [ChartError] = []
        /// The pictures beside their places, a set for each folder.
        fileprivate var staged: [StagedSet] = []
    }

    /// The plan and the nodes above the indicators, in the plan's order.
    var parts: [Part] {
        var names = FolderNames(taken: isPart)
        let nodes = subject.report.nodes.filter { $0.indicator == nil && $0.parent != nil }
        return [Part(focus: nil, folder: folder)]
            + nodes.map { node in
                Part(focus: node.id, folder: "\(folder)/\(names.next(for: node.id))")
            }
    }

    /// Draws everything on so many threads, and writes it once all is drawn: every folder, or none. The outcome is the same
    /// for any number of threads.
    ///
    /// - Parameter progress: told how many of all parts are done.
    func draw(jobs: Int, progress: @escaping @Sendable (_ done: Int, _ count: Int) -> Void) throws -> Outcome {
        let parts = parts
        // Made before threads could meet at it.
        let made = try OutputFolder(folder).make()
        let state = Mutex((next: 0, done: 0, outcomes: [Int: Result<Outcome, any Error>]()))
        let work: @Sendable () -> Void = {
            var draftsman: Draftsman?
            while let index = state.withLock({ state -> Int? in
                defer { state.next += 1 }
                return state.next < parts.count ? state.next : nil
            }) {
                let outcome = Result { () throws -> Outcome in
                    let own = try draftsman ?? Draftsman(look: look, quiet: true, drawing: renderer)
                    draftsman = own
                    return try draw(parts[index], with: own)
                }
                let done = state.withLock { state -> Int in
                    state.outcomes[index] = outcome
                    state.done += 1
                    return state.done
                }
                progress(done, parts.count)
            }
        }
        let threads = WorkerThreads(min(jobs, parts.count) - 1, work)
        work()
        threads.join()
        var outcome = try state.withLock { state in
            try parts.indices.reduce(into: Outcome()) { all, index in
                guard let outcome = try state.outcomes[index]?.get() else { return }
                all.files += outcome.files
                all.notes += outcome.notes.filter { !all.notes.contains($0) }
                all.staged += outcome.staged
                all.failures += outcome.failures
            }
        }
        outcome.kept = try StagedSet.publish(outcome.staged)
        for folder in made.reversed() {
            if outcome.files.isEmpty { Temporaries.remove(folder) } else { Temporaries.forget(folder) }
        }
        return outcome
    }

    /// Draws the charts of one part; what it hasn't got the figures for is left out.
    private func draw(_ part: Part, with draftsman: Draftsman) throws -> Outcome {
        var outcome = Outcome()
        var pieces: [OutputPiece] = []
        var subject = subject
        subject.focus = part.focus
        for kind in ChartKinds.all where subject.meets(kind.need) {
            var subject = subject
            if kind.need == .course, let yearly { subject.report = yearly }
            let drawing: Drawing?
            do throws(ChartError) {
                drawing = try draftsman.drawing(kind, subject)
            } catch {
                outcome.failures.append(error)
                continue
            }
            guard let drawing else { continue }
            outcome.notes += drawing.warnings.filter { !outcome.notes.contains($0) }
            pieces += try draftsman.pieces(drawing.pages, as: format, named: kind.name, about: subject.report)
        }
        try draftsman.renderer.checkFonts()
        outcome.staged = [try OutputSet(in: part.folder, names: isPart).stage(pieces)]
        outcome.files = pieces.map { "\(part.folder)/\($0.name)" }
        return outcome
    }

    /// Whether a name in a folder may be a chart's: that of a kind, with a number where it has several pages.
    @Sendable private func isPart(_ name: String) -> Bool {
        guard let format = PictureFormat.all.first(where: { name.hasSuffix(".\($0.ending)") }) else { return false }
        let stem = name.dropLast(format.ending.count + 1)
        return ChartKinds.all.contains { kind in
            guard stem.hasPrefix(kind.name) else { return false }
            let rest = stem.dropFirst(kind.name.count)
            return rest.isEmpty || rest.first == "-" && rest.dropFirst().allSatisfy(\.isNumber)
        }
    }
}
