import Ingest
import Measurement
import MeasurementTestSupport
import PlanModel
import StrategyTestSupport
import Testing

/// The rows that a stream of a matrix gives, with their header.
func streamedCSV(
    _ matrix: String, plan: String? = nil, using methodologies: [String], options: MeasurementOptions = .init(),
    levels: [String]? = nil, threads: Int = 2
) throws -> String {
    let folder = try TemporaryFolder()
    let file = try folder.write(matrix, to: "m.csv")
    if let plan { try folder.write(plan, to: "plan.yaml") }
    let stream = try #require(try MatrixStream(file: file, planFile: nil))
    let streaming = try StreamingEngine(
        catalog: Bundled.catalog, plan: stream.plan, methodologies: methodologies, options: options, levels: levels)
    var bytes: [UInt8] = streaming.csvHeader
    _ = try stream.read(
        threads: threads,
        makeWork: {
            let measurer = try streaming.measurer()
            return { try measurer.measure($0).csv }
        },
        restart: { bytes = streaming.csvHeader }, merge: { bytes += $0 })
    return String(decoding: bytes, as: UTF8.self)
}

/// The same rows by the path that holds a whole plan.
func wholeCSV(
    _ matrix: String, plan: String? = nil, using methodologies: [String], options: MeasurementOptions = .init(),
    levels: [String]? = nil
) throws -> String {
    let folder = try TemporaryFolder()
    let file = try folder.write(matrix, to: "m.csv")
    if let plan { try folder.write(plan, to: "plan.yaml") }
    let loaded = try PlanReader().read(matrices: [file], planFile: nil)
    let streaming = try StreamingEngine(
        catalog: Bundled.catalog, plan: loaded.plan, methodologies: methodologies, options: options, levels: levels)
    var bytes = streaming.csvHeader
    try streaming.measureWhole(loaded.plan) { bytes += $1 }
    return String(decoding: bytes, as: UTF8.self)
}

/// The same rows by the batches of a plan that was read whole.
func batchedCSV(
    _ matrix: String, plan: String? = nil, using methodologies: [String], options: MeasurementOptions = .init(),
    levels: [String]? = nil
) throws -> String {
    let folder = try TemporaryFolder()
    let file = try folder.write(matrix, to: "m.csv")
    if let plan { try folder.write(plan, to: "plan.yaml") }
    let loaded = try PlanReader().read(matrices: [file], planFile: nil)
    let streaming = try StreamingEngine(
        catalog: Bundled.catalog, plan: loaded.plan, methodologies: methodologies, options: options, levels: levels)
    let measurer = try streaming.measurer()
    let batches = try #require(MatrixBatch.batches(of: loaded.plan))
    let bytes = try batches.reduce(into: streaming.csvHeader) { $0 += try measurer.measure($1).csv }
    return String(decoding: bytes, as: UTF8.self)
}
