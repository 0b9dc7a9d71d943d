import PlanModel

@testable import Ingest

/// The two readers of a matrix side by side: whatever is in it, they have to say the same.
struct ReaderComparison {
    let matrix: [UInt8]
    let plan: [UInt8]?

    /// What a reader says.
    struct Outcome: Equatable {
        var rows: [String] = []
        var remarks: [String] = []
        var isRefused = false
    }

    init(matrix: [UInt8], plan: String?) {
        self.matrix = matrix
        self.plan = plan.map { Array($0.utf8) }
    }

    /// A matrix and, behind a line of `=====`, its plan file.
    init(_ bytes: [UInt8]) {
        let mark = Array("\n=====\n".utf8)
        let cut = bytes.indices.first { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
        matrix = cut.map { Array(bytes[..<$0]) } ?? bytes
        plan = cut.map { Array(bytes[($0 + mark.count)...]) }
    }

    /// What the readers disagree about, with blocks of these sizes.
    func disagreement(blockSizes: [Int], threads: Int = 1) -> String? {
        let whole = whole
        for size in blockSizes {
            // What a stream doesn't know how to take, the reader of whole matrices takes.
            guard let stream = stream(blockSize: size, threads: threads) else { continue }
            if stream != whole { return "whole: \(whole), in blocks of \(size): \(stream)" }
        }
        return nil
    }

    private var whole: Outcome {
        var files = ["m.csv": matrix]
        files["plan.yaml"] = plan
        do {
            let loaded = try PlanReader(input: MemoryInput(files: files)).read(matrices: ["m.csv"], planFile: nil)
            var keys: [String] = []
            var rows: [String: [String]] = [:]
            // A stream has the rows of a unit and cut together, in the order in which each is first met.
            for row in loaded.plan.observations {
                let key = "\(row.unit ?? "-") \(row.cut?.description ?? "-")"
                if rows[key] == nil { keys.append(key) }
                rows[key, default: []].append(
                    Self.text(
                        [key] + row.path + [row.indicator], row.origin.row,
                        [row.weight, row.programmed.number, row.executed.number, row.baseline.number],
                        row.annualisation))
            }
            // On what scale percentages are published only the whole tells, and only audits look at it.
            // Nor does a stream look back for an indicator's other nodes and cuts.
            let remarks = loaded.diagnostics.map(\.description).filter {
                !$0.contains(": published is ") && !$0.contains(": it counts in each")
                    && !$0.contains(" falls within the year, ") && !$0.contains(": each cut is measured by its own")
                    && !$0.contains(": it seems filled in ahead")
            }
            return Outcome(rows: keys.flatMap { rows[$0] ?? [] }, remarks: remarks)
        } catch {
            return Outcome(isRefused: true)
        }
    }

    /// What a stream says; nil where it leaves the matrix to the reader of whole ones.
    private func stream(blockSize: Int, threads: Int) -> Outcome? {
        var outcome = Outcome()
        do {
            let stream = try opened()
            _ = try stream.planCount()
            outcome.remarks = try stream.read(
                threads: threads, blockSize: blockSize, makeWork: { { Self.rows(of: $0) } },
                restart: { outcome.rows = [] }, merge: { outcome.rows += $0 }
            ).map(\.description)
            outcome.remarks.removeAll { $0.contains(": published is ") }
            return outcome
        } catch is StreamError {
            return nil
        } catch {
            return Outcome(isRefused: true)
        }
    }

    /// Whether the matrix can be streamed, as far as its start tells.
    var isStreamed: Bool { (try? opened()) != nil }

    private func opened() throws -> MatrixStream {
        let settings = plan.map { PlanFileReader.read($0, file: "plan.yaml") } ?? PlanFile()
        return try MatrixStream(RandomAccessBytes(matrix, path: "m.csv"), settings: settings, leastSheet: 0)
    }

    private static func rows(of batch: MatrixBatch) -> [String] {
        batch.sections.flatMap { section in
            zip(section.rows, section.outline.lines).map { row, line in
                text(
                    ["\(section.unit ?? "-") \(section.cut?.description ?? "-")"] + line.path + [line.indicator],
                    batch.lines[row],
                    [
                        line.weight ?? batch.weight?[row], batch.programmed?[row], batch.executed?[row],
                        line.baseline ?? batch.baseline?[row],
                    ], line.annualisation ?? batch.annualisation?[row])
            }
        }
    }

    private static func text(
        _ codes: [String], _ line: Int?, _ numbers: [Double?], _ annualisation: Annualisation?
    ) -> String {
        let texts = numbers.map { $0.map { "\($0)" } ?? "-" } + [annualisation?.rawValue ?? "-", "\(line ?? 0)"]
        return (codes + texts).joined(separator: "|")
    }
}
