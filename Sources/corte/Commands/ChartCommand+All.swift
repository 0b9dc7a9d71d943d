import ChartKit
import Console
import Ingest
import Measurement
import PlanModel
import Projections
import Reports
import Words

/// `corte chart all`: every kind, of the plan and of each node above the indicators.
extension ChartCommand {
    /// What stands for every kind.
    static let all = "all"

    /// Draws them into a folder, a folder inside it for each node.
    func drawAll() throws {
        guard !printSpec, rendering.keepScript == nil, focus == nil, rows.choice == RowChoice(), texts.isEmpty else {
            throw Failure(
                .usage,
                Phrase(
                    es:
                        "«all» dibuja todo; --print-spec, --keep-script, --focus, --top, --sort, --only y los textos son de un gráfico",
                    en:
                        "'all' draws everything; --print-spec, --keep-script, --focus, --top, --sort, --only and texts are for one chart"
                ))
        }
        guard let output, output != "-" else {
            throw Failure(
                .usage,
                Phrase(es: "nombre con -o la carpeta de los gráficos", en: "name the folder of the charts with -o"))
        }
        try InputFiles(matrices: matrices, plan: plan, measuring, using: using).and(look.themeSource.file).check([])
        try OutputFolder(output).check()
        let plan = try input(isOfOneCut: false).read(talk)
        var subject = try wholeSubject(plan)
        if rows.codes { subject = subject.coded }
        let album = ChartAlbum(
            subject: subject, yearly: try yearly(plan, of: subject), look: try look.settled(),
            renderer: rendering.renderer, format: format ?? .png,
            folder: output)
        let bar = ProgressBar()
        let outcome = try album.draw(jobs: jobs ?? WorkerThreads.coreCount) { bar.show($0, of: $1) }
        bar.end()
        talk.tell(outcome.notes + subject.report.warnings + subject.foreignModules + outcome.kept)
        for failure in outcome.failures.dropLast() { StandardError.tell(failure) }
        let code = outcome.failures.last?.exitReason.rawValue ?? 0
        for file in outcome.files {
            try StandardOutput.write(Array((file.visible + "\n").utf8), orEndingWith: code)
        }
        if let last = outcome.failures.last { throw last }
    }

    /// All that any kind is drawn from, as far as the plan has it.
    private func wholeSubject(_ plan: Plan) throws -> ChartSubject {
        guard using.count != 1, using.count <= 10 else {
            return try part(plan, using: using[0])
        }
        let comparison =
            using.isEmpty
            ? try measuring.compare(plan, of: matrices, using: nil)
            : try measuring.compare(plan, of: matrices, using: using)
        var subject = try part(plan, using: using.first)
        subject.comparison = comparison
        return subject
    }

    /// The plan against the programme of its year, where its course is shown.
    private func yearly(_ plan: Plan, of subject: ChartSubject) throws -> Report? {
        guard subject.projection != nil else { return nil }
        var options = try measuring.measurement(of: plan)
        options.base = .year
        let report = try measuring.engine(for: matrices).measure(plan, using: using.first, options: options)
        return rows.codes ? ChartSubject(report: report).coded.report : report
    }

    private func part(_ plan: Plan, using methodology: String?) throws -> ChartSubject {
        let engine = try measuring.engine(for: matrices)
        let history = try engine.history(plan, using: methodology, options: measuring.measurement(of: plan))
        let report = history[history.count - 1]
        var subject = ChartSubject(report: report, history: history)
        // A matrix without dates says nothing of where it leads.
        if report.cut != nil, report.horizon == nil, measuring.base == .cut {
            var options = try measuring.measurement(of: plan)
            options.horizon = horizon
            subject.projection = try engine.project(plan, using: methodology, options: options, wanting: .prospects)
        }
        return subject
    }
}
