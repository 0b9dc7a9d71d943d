import Foundation
import StrategyHost

/// Series of any kind in a file: `group,time,executed,programmed,cumulative,resets` to a line, the groups in order, what is
/// missing empty.
struct RowsFile {
    private var batch: ColumnBatch

    /// Reads a file.
    init(_ file: String) throws {
        let rows = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false)
        }
        var offsets = rows.indices.filter { $0 == 0 || rows[$0][0] != rows[$0 - 1][0] }
        offsets.append(rows.count)
        let resets = rows.map { $0[5] }
        batch = ColumnBatch(rowCount: rows.count, groupOffsets: offsets)
        batch.append("time", numbers: rows.map { Double($0[1]) ?? .nan })
        batch.append("executed", numbers: rows.map { Double($0[2]) })
        batch.append("programmed", numbers: rows.map { Double($0[3]) })
        batch.append("cumulative", booleans: rows.map { $0[4] == "1" })
        batch.append("baseline", numbers: [Double?](repeating: nil, count: rows.count))
        batch.append(
            BatchColumn(
                "resets", .booleans(Bitmap(resets.map { $0 == "1" })), validity: Bitmap(resets.map { $0 != "" })))
    }

    /// Prints what `strategy` projects of each group, at 80 and at 95 %.
    func project(by strategy: LoadedStrategy) throws {
        let results = try [80.0, 95].map { coverage in
            try strategy.instance(parameters: ["coverage": .number(coverage)]).measure(batch)
        }
        var columns: [ResultColumn] = [try results[1].column("executed")]
        for result in results { columns += [try result.column("low"), try result.column("high")] }
        columns.append(try results[1].column("probability"))
        print("point,low80,high80,low95,high95,probability")
        for group in 0..<batch.groupCount {
            print(columns.map { column in column[group].map { "\($0)" } ?? "" }.joined(separator: ","))
        }
    }
}
