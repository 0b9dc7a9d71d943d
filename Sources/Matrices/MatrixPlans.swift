public import Ingest
public import Measurement
public import PlanModel
public import Reports

/// Plans that matrices hold: the one that is asked for, or many, as units, cuts or both. Many are streamed from a file,
/// and else read whole; what comes out is the same.
public struct MatrixPlans {
    private enum Source {
        case stream(MatrixStream)
        case whole(Plan)
    }

    private let source: Source
    private let threads: Int?
    private let tell: ([Diagnostic]) -> Void
    /// The only plan, with all its rows; nil where there are many.
    public let only: Plan?

    /// What was read, where it was read whole for one plan or many; nil for a stream.
    public let loaded: LoadedPlan?

    /// Opens matrices, and reads them whole where they hold no more than one plan that's asked for.
    ///
    /// - Parameters:
    ///   - planFile: nil for the one beside the first matrix.
    ///   - reader: reads them.
    ///   - least: from how many on plans count each by itself; nil where one is asked for whatever they hold.
    ///   - threads: how many read a stream; nil for as many as the machine has cores.
    ///   - tell: takes warnings and notes about what is read, now and while many plans are measured.
    public init(
        matrices: [String], planFile: String?, reader: PlanReader = PlanReader(), manyFrom least: PlanCount?,
        threads: Int? = nil,
        tell: @escaping ([Diagnostic]) -> Void
    ) throws(IngestError) {
        var stream: MatrixStream?
        if let least, matrices.count == 1 {
            do {
                stream = try MatrixStream(file: matrices[0], planFile: planFile, reader: reader)
                if let stream, try stream.planCount() >= least {
                    self.init(streaming: stream, threads: threads, tell: tell)
                    return
                }
            } catch {
                // Reading it whole finds this again, and everything else as well.
            }
        }
        let loaded =
            if let stream { try stream.loaded() } else { try reader.read(matrices: matrices, planFile: planFile) }
        self.init(of: loaded, manyFrom: least, tell: tell)
    }

    private init(streaming stream: MatrixStream, threads: Int?, tell: @escaping ([Diagnostic]) -> Void) {
        self.threads = threads
        self.tell = tell
        source = .stream(stream)
        only = nil
        loaded = nil
    }

    /// Plans that were read whole already.
    ///
    /// - Parameters:
    ///   - least: from how many on plans count each by itself; nil where one is asked for whatever there is.
    ///   - tell: takes warnings and notes about what was read, now and while many plans are measured.
    public init(of loaded: LoadedPlan, manyFrom least: PlanCount?, tell: @escaping ([Diagnostic]) -> Void) {
        threads = nil
        self.tell = tell
        tell(loaded.diagnostics)
        source = .whole(loaded.plan)
        self.loaded = loaded
        only = least.map { PlanCount(of: loaded.plan) >= $0 } ?? false ? nil : loaded.plan
    }

    /// What the plans have in common, as levels, weights and methodologies; a stream's is without rows.
    public var plan: Plan {
        switch source {
        case .stream(let stream): stream.plan
        case .whole(let plan): plan
        }
    }

    /// Writes a row of CSV for each node of each plan under a header.
    ///
    /// - Parameter restart: called where the rows begin anew, and nothing that was written counts any more.
    /// - Returns: what a reader should know beside the figures.
    public func rows(
        by engine: StreamingEngine, restart: () throws -> Void, write: ([UInt8]) throws -> Void
    ) throws -> [Diagnostic] {
        var figures = UnitFigures()
        try write(engine.csvHeader)
        try measure(
            by: engine, asRows: true,
            restart: {
                figures = UnitFigures()
                try restart()
                try write(engine.csvHeader)
            },
            merge: {
                for plan in $0.plans { figures.add(plan) }
                try write($0.rows)
            })
        return [figures.partialCoverage].compactMap(\.self)
    }

    /// What the plans come to, a unit at its latest cut.
    public func comparison(by engine: StreamingEngine) throws -> UnitComparison {
        var figures = UnitFigures()
        try measure(
            by: engine, asRows: false, restart: { figures = UnitFigures() },
            merge: { for plan in $0.plans { figures.add(plan) } })
        return UnitComparison(of: figures, measuredBy: engine)
    }

    /// What measuring some of the plans gives: rows, or their figures.
    private struct Measured: Sendable {
        var rows: [UInt8] = []
        var plans: [BatchReport.PlanFigures] = []
    }

    private func measure(
        by engine: StreamingEngine, asRows: Bool, restart: () throws -> Void, merge: (Measured) throws -> Void
    ) throws {
        let makeWork: @Sendable () throws -> (MatrixBatch) throws -> Measured = {
            let measurer = try engine.measurer()
            return { batch in
                let report = try measurer.measure(batch)
                return Measured(rows: asRows ? report.csv : [], plans: report.plans)
            }
        }
        var whole = plan
        if case .stream(let stream) = source {
            do {
                guard engine.canStream else { throw StreamError.irregular }
                return tell(try stream.read(threads: threads, makeWork: makeWork, restart: restart, merge: merge))
            } catch StreamError.irregular {
                try restart()
                let loaded = try stream.loaded()
                tell(loaded.diagnostics)
                whole = loaded.plan
            }
        }
        if engine.canStream, let batches = MatrixBatch.batches(of: whole) {
            let work = try makeWork()
            for batch in batches { try merge(work(batch)) }
        } else {
            try engine.measureWhole(whole) { try merge(Measured(rows: $1, plans: [$0])) }
        }
    }
}

extension PlanCount {
    /// How many plans the rows of one make.
    fileprivate init(of plan: Plan) {
        let rows = plan.observations
        self =
            rows.contains { $0.unit != rows[0].unit }
            ? .severalUnits : rows.contains { $0.cut != rows[0].cut } ? .severalCuts : .one
    }
}
