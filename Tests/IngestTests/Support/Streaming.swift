import PlanModel

@testable import Ingest

/// A row as a stream gives it.
struct StreamedRow: Equatable {
    var unit: String?
    var cut: Cut?
    var path: [String]
    var indicator: String
    var line: Int
    var weight, programmed, executed: Double?
    var annualisation: Annualisation?
}

/// What a stream of a matrix called `m.csv` gives, row by row in its order.
func streamed(
    _ matrix: String, plan: String? = nil, threads: Int = 1, blockSize: Int = 1 << 18
) throws -> [StreamedRow] {
    try streamed(bytes: Array(matrix.utf8), plan: plan, threads: threads, blockSize: blockSize)
}

func streamed(
    bytes: [UInt8], plan: String? = nil, threads: Int = 1, blockSize: Int = 1 << 18
) throws -> [StreamedRow] {
    var rows: [StreamedRow] = []
    let settings = plan.map { planFile($0) } ?? PlanFile()
    _ = try MatrixStream(RandomAccessBytes(bytes, path: "m.csv"), settings: settings).read(
        threads: threads, blockSize: blockSize, makeWork: { { StreamedRow.rows(of: $0) } },
        restart: { rows = [] }, merge: { rows += $0 })
    return rows
}

extension StreamedRow {
    static func rows(of batch: MatrixBatch) -> [StreamedRow] {
        batch.sections.flatMap { section in
            zip(section.rows, section.outline.lines).map { row, line in
                StreamedRow(
                    unit: section.unit, cut: section.cut, path: line.path, indicator: line.indicator,
                    line: batch.lines[row], weight: line.weight ?? batch.weight?[row],
                    programmed: batch.programmed?[row], executed: batch.executed?[row],
                    annualisation: line.annualisation ?? batch.annualisation?[row])
            }
        }
    }
}

/// The same rows as the reader of whole matrices gives them.
func wholeRows(_ matrix: String, plan: String? = nil) throws -> [StreamedRow] {
    try load(matrix, plan: plan).plan.observations.map { row in
        StreamedRow(
            unit: row.unit, cut: row.cut, path: row.path, indicator: row.indicator, line: row.origin.row ?? 0,
            weight: row.weight, programmed: row.programmed.number, executed: row.executed.number,
            annualisation: row.annualisation)
    }
}

/// The lines of the errors that streaming gives; none where it succeeds.
func streamErrors(_ matrix: String, threads: Int = 1, blockSize: Int = 1 << 18) -> [String] {
    do {
        _ = try streamed(matrix, threads: threads, blockSize: blockSize)
        return []
    } catch let error as IngestError {
        return error.diagnostics.map(\.description)
    } catch {
        return ["\(error)"]
    }
}
