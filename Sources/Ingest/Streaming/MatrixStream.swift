public import PlanModel

/// A matrix of any size, read in batches of whole plans: each a unit at a cut.
///
/// Everything is read by the rules of `PlanReader`, and the same problems are found. Rows of a unit and cut may lie
/// apart: that costs a second reading.
public struct MatrixStream: Sendable {
    /// The plan without its rows.
    public let plan: Plan
    private let settings: PlanFile
    let source: RandomAccessBytes
    let layout: StreamLayout
    let overrides: [String: IndicatorOverride]

    /// About how many bytes a thread reads at once: few enough that the blocks of a small matrix don't hold most of it.
    private var blockSize: Int { min(max(source.count >> 8, 1 << 16), 1 << 19) }

    /// Opens a matrix and reads its header; nil where it's no file, whose bytes can be read once only.
    ///
    /// - Throws: `IngestError`, or `StreamError.irregular` where the matrix has to be read whole.
    public init?(file: String, planFile: String?, reader: PlanReader = PlanReader()) throws {
        guard let source = try RandomAccessBytes(file: file) else { return nil }
        try self.init(source, settings: reader.settings(beside: file, planFile: planFile))
    }

    /// - Parameter leastSheet: from how many bytes on a sheet is streamed; reading a smaller one twice costs more.
    init(_ source: RandomAccessBytes, settings: PlanFile, leastSheet: Int = 1 << 22) throws {
        guard settings.findings.errors.isEmpty else { throw IngestError.invalidData(settings.findings.errors) }
        (self.source, layout) = try Self.layout(of: source, settings, leastSheet: leastSheet)
        self.settings = settings
        overrides = Dictionary(settings.indicators.map { ($0.code, $0.value) }, uniquingKeysWith: { _, last in last })
        let rows = MatrixRows(levels: layout.match.levels, headers: layout.match.headers)
        plan = PlanAssembler(planFile: settings, matrices: [rows]).plan()
    }

    private static func layout(
        of source: RandomAccessBytes, _ settings: PlanFile, leastSheet: Int
    ) throws -> (RandomAccessBytes, StreamLayout) {
        if let sheet = try SpooledSheet(of: source, settings: settings.reading, least: leastSheet) {
            return (sheet.text, try StreamLayout(sheet.sample, file: source.path, settings: settings.reading))
        }
        func layout(_ source: RandomAccessBytes) throws -> StreamLayout {
            try StreamLayout(source, settings: settings.reading)
        }
        do {
            return (source, try layout(source))
        } catch StreamError.irregular {
            let decoded = try source.decoded()
            return (decoded, try layout(decoded))
        }
    }

    /// How many plans there are; reads no further than it takes to tell.
    public func planCount() throws -> PlanCount {
        try decodingIfNeeded { try $0.countPlans() }
    }

    /// The plan with all its rows: what reading the matrix whole gives, by the plan file as it was read.
    public func loaded() throws(IngestError) -> LoadedPlan { try PlanReader().read([source.path], by: settings) }

    /// Starts again with decoded bytes where these turn out not to be UTF-8.
    private func decodingIfNeeded<Value>(
        restart: () throws -> Void = {}, _ body: (MatrixStream) throws -> Value
    ) throws -> Value {
        do {
            return try body(self)
        } catch StreamError.irregular where layout.sheetName == nil {
            let decoded = try MatrixStream(source.decoded(), settings: settings)
            try restart()
            return try body(decoded)
        }
    }

    /// Whether there is a header and no row below it: nothing to measure, and all that a statement needs.
    public func isWithoutRows() throws -> Bool {
        try decodingIfNeeded { stream in
            var reader = BlockReader(stream.source, layout: stream.layout, size: 1 << 16)
            var parser = BlockParser(stream.layout, formats: stream.layout.sampledFormats, overrides: stream.overrides)
            var block = Block()
            while try reader.next(into: &block) {
                if try parser.parse(block).batch.rowCount > 0 { return false }
            }
            return true
        }
    }

    private func countPlans() throws -> PlanCount {
        var reader = BlockReader(source, layout: layout, size: 1 << 16)
        var parser = BlockParser(layout, formats: layout.sampledFormats, overrides: overrides)
        var block = Block()
        var first: MatrixBatch.Section?
        var count = PlanCount.one
        while try reader.next(into: &block) {
            for section in try parser.parse(block).batch.sections {
                guard let first else {
                    first = section
                    continue
                }
                if section.unit != first.unit { return .severalUnits }
                if section.cut != first.cut { count = .severalCuts }
            }
        }
        return count
    }

    /// Reads all of it, a batch at a time on each of several threads.
    ///
    /// - Parameters:
    ///   - threads: how many; nil for as many as the machine has cores.
    ///   - makeWork: makes what a thread does with its batches.
    ///   - restart: called where the reading begins anew, and nothing that was merged counts any more.
    ///   - merge: takes what came of the batches, in the order of the matrix and on the caller's thread.
    /// - Returns: warnings and notes, the plan file's first.
    /// - Throws: `StreamError`, `IngestError` or what the closures throw.
    public func read<Output: Sendable>(
        threads: Int? = nil, makeWork: @escaping @Sendable () throws -> (MatrixBatch) throws -> Output,
        restart: () throws -> Void, merge: (Output) throws -> Void
    ) throws -> [Diagnostic] {
        try read(threads: threads, blockSize: blockSize, makeWork: makeWork, restart: restart, merge: merge)
    }

    func read<Output: Sendable>(
        threads: Int?, blockSize: Int, makeWork: @escaping @Sendable () throws -> (MatrixBatch) throws -> Output,
        restart: () throws -> Void, merge: (Output) throws -> Void
    ) throws -> [Diagnostic] {
        try decodingIfNeeded(restart: restart) { stream in
            try stream.readPasses(
                threads: threads, blockSize: blockSize, makeWork: makeWork, restart: restart, merge: merge)
        }
    }

    private func readPasses<Output: Sendable>(
        threads: Int?, blockSize: Int, makeWork: @escaping @Sendable () throws -> (MatrixBatch) throws -> Output,
        restart: () throws -> Void, merge: (Output) throws -> Void
    ) throws -> [Diagnostic] {
        let threads = threads ?? WorkerThreads.coreCount
        var formats = layout.sampledFormats
        var mode = Mode.straight
        while true {
            var pass = StreamPass(layout, settings: settings)
            var index = RunIndex()
            do {
                try parse(mode, threads: threads, blockSize: blockSize, formats: formats, makeWork: makeWork) {
                    parsed, output in
                    try pass.add(parsed, detectsScattering: mode.isStraight)
                    if case .indexing = mode { index.add(parsed) }
                    if let output, pass.findings.errors.isEmpty { try merge(output) }
                }
            } catch is StreamPass.Scattered {
                try restart()
                mode = .indexing
                continue
            } catch let failure as WorkFailure {
                // A part of a plan may be wrong where the whole isn't: the rest is read before that's told.
                var whole = StreamPass(layout, settings: settings)
                do {
                    try parse(
                        mode, measures: false, threads: threads, blockSize: blockSize, formats: formats,
                        makeWork: makeWork
                    ) { parsed, _ in try whole.add(parsed, detectsScattering: mode.isStraight) }
                } catch is StreamPass.Scattered {
                    try restart()
                    mode = .indexing
                    continue
                }
                guard try whole.confirms(formats) else {
                    formats = try whole.formats
                    try restart()
                    continue
                }
                _ = try whole.finish()
                throw failure.cause
            }
            if try !pass.confirms(formats) {
                formats = try pass.formats
                try restart()
            } else if case .indexing = mode, pass.findings.errors.isEmpty {
                mode = .gathering(index)
            } else {
                return try pass.finish()
            }
        }
    }

    /// What the work on a batch failed by, while it isn't known what the rest of the matrix holds.
    private struct WorkFailure: Error {
        var cause: any Error
    }

    /// How the matrix is read.
    private enum Mode {
        /// From its start to its end, as long as the rows of a unit and cut stand together.
        case straight
        /// To see where the rows of each unit and cut are.
        case indexing
        /// A unit and cut after the other.
        case gathering(RunIndex)

        var isStraight: Bool { if case .straight = self { true } else { false } }
    }

    private func parse<Output: Sendable>(
        _ mode: Mode, measures: Bool = true, threads: Int, blockSize: Int, formats: ColumnFormats,
        makeWork: @escaping @Sendable () throws -> (MatrixBatch) throws -> Output,
        merge: (ParsedBlock, Output?) throws -> Void
    ) throws {
        let supply: any BlockSupply
        let isMeasured: Bool
        switch mode {
        case .gathering(let index):
            supply = GatheringReader(source, index: index, size: blockSize)
            isMeasured = measures
        case .straight, .indexing:
            supply = BlockReader(source, layout: layout, size: blockSize)
            isMeasured = measures && mode.isStraight
        }
        let pipeline = OrderedPipeline<any BlockSupply, Block, (ParsedBlock, Output?)>(threads: threads) {
            try $0.next(into: &$1)
        }
        try pipeline.run(
            supply, makeItem: { Block() },
            makeWork: { [self] in
                var parser = BlockParser(layout, formats: formats, overrides: overrides)
                let work = try isMeasured ? makeWork() : nil
                return { block in
                    let parsed = try parser.parse(block)
                    guard let work, parsed.findings.errors.isEmpty else { return (parsed, nil) }
                    do {
                        return (parsed, try work(parsed.batch))
                    } catch {
                        throw WorkFailure(cause: error)
                    }
                }
            },
            merge: merge)
    }
}
