import ChartKit
import Encoding
import Ingest
import Measurement
import PlanModel
import Reports
import Words

/// The plans of a matrix that holds several: units, cuts, or both. They're streamed from a file, and else read
/// whole; what comes out is the same.
struct ManyPlans {
    let matrix: MatrixOptions
    let measuring: MeasuringOptions
    let options: ManyPlansOptions
    /// The methodologies as given; nil stands for the plan's first.
    let methodologies: [String?]

    /// Where the plans come from.
    enum Source {
        case stream(MatrixStream)
        case whole(Plan)
    }

    /// The matrix as a stream, where it's a file that holds more than the one plan that's asked for.
    func stream() throws -> Source? {
        guard measuring.unit == nil || options.everyCut, matrix.matrices.count == 1, let path = matrix.matrices.first
        else { return nil }
        do {
            guard let stream = try MatrixStream(file: path, planFile: matrix.plan) else { return nil }
            return isMany(try stream.planCount()) ? .stream(stream) : nil
        } catch is StreamError {
            return nil
        } catch is IngestError {
            // Reading it whole finds this again, and everything else as well.
            return nil
        }
    }

    /// The same of a plan that was read whole.
    func whole(_ plan: Plan) -> Source? {
        guard measuring.unit == nil || options.everyCut, let first = plan.observations.first else { return nil }
        let count: PlanCount =
            plan.observations.contains { $0.unit != first.unit }
            ? .severalUnits : plan.observations.contains { $0.cut != first.cut } ? .severalCuts : .one
        return isMany(count) ? .whole(plan) : nil
    }

    /// The cuts of a single unit are plans of their own where every one was asked for; otherwise it's the latest.
    private func isMany(_ count: PlanCount) -> Bool {
        switch count {
        case .one: false
        case .severalCuts: options.everyCut
        case .severalUnits: true
        }
    }

    /// Writes a row for each node of each plan.
    func writeCSV(of source: Source, to path: String, for reader: CSVReader, quiet: Bool) throws {
        let engine = try engine(for: source, csvReader: reader)
        if !quiet { StandardError.tell(engine.foreignModules) }
        let output = try OutputStream(path)
        let header = engine.csvHeader
        try output.write(header)
        try each(
            of: source, engine: engine, quiet: quiet,
            restart: {
                try output.restart()
                try output.write(header)
            }, batch: { $0.csv }, whole: { $1 }, merge: { try output.write($0) })
        try output.finish()
    }

    /// What the plans come to, a unit at its latest cut.
    private func comparison(of source: Source, quiet: Bool) throws -> UnitComparison {
        let engine = try engine(for: source)
        var figures = UnitFigures()
        try each(
            of: source, engine: engine, quiet: quiet, restart: { figures = UnitFigures() },
            batch: { $0.plans }, whole: { plan, _ in [plan] }, merge: { for plan in $0 { figures.add(plan) } })
        return UnitComparison(of: figures, measuredBy: engine)
    }

    private func engine(for source: Source, csvReader: CSVReader = .program) throws -> StreamingEngine {
        let plan =
            switch source {
            case .stream(let stream): stream.plan
            case .whole(let plan): plan
            }
        let catalog = try measuring.catalog(for: matrix.matrices)
        return try StreamingEngine(
            catalog: catalog, plan: plan, methodologies: methodologies, options: measuring.measurement,
            levels: options.level.isEmpty ? nil : options.level, csvReader: csvReader)
    }

    private func each<Output: Sendable>(
        of source: Source, engine: StreamingEngine, quiet: Bool, restart: () throws -> Void,
        batch: @escaping @Sendable (BatchReport) -> Output,
        whole: (BatchReport.PlanFigures, [UInt8]) -> Output, merge: (Output) throws -> Void
    ) throws {
        do {
            switch source {
            case .whole(let plan):
                if engine.canStream, let batches = MatrixBatch.batches(of: plan) {
                    let measurer = try engine.measurer()
                    for rows in batches { try merge(batch(try measurer.measure(rows))) }
                    return
                }
                try engine.measureWhole(plan, with: measuring.engine(for: matrix.matrices)) { try merge(whole($0, $1)) }
            case .stream(let stream):
                guard engine.canStream else { throw StreamError.irregular }
                let warnings = try stream.read(
                    threads: options.threads,
                    makeWork: {
                        let measurer = try engine.measurer()
                        return { batch(try measurer.measure($0)) }
                    }, restart: restart, merge: merge)
                if !quiet { StandardError.tell(warnings) }
            }
        } catch StreamError.irregular {
            try restart()
            let plan = try matrix.input.read(quiet: quiet)
            try each(
                of: .whole(plan), engine: engine, quiet: quiet, restart: restart, batch: batch, whole: whole,
                merge: merge)
        }
    }

    /// Writes the plans in the form that's asked for.
    func write(_ source: Source, to results: OutputOptions, wording: Wording, quiet: Bool) throws {
        guard results.format != .csv else {
            return try writeCSV(of: source, to: results.output, for: results.csvReader, quiet: quiet)
        }
        let comparison = try comparison(of: source, quiet: quiet)
        if !quiet { StandardError.tell(comparison.notes) }
        try results.write(UnitTable(comparison: comparison, wording: wording), json: comparison.json)
    }
}
