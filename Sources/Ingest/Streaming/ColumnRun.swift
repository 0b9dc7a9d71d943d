/// Columns that stand side by side, and so can be compared at once.
struct ColumnRun: Hashable, Sendable {
    let first: Int
    private(set) var last: Int

    /// The runs that columns make, in their order.
    static func runs(of columns: [Int]) -> [ColumnRun] {
        var runs: [ColumnRun] = []
        for column in columns {
            if let run = runs.last, run.last + 1 == column {
                runs[runs.count - 1].last = column
            } else {
                runs.append(ColumnRun(first: column, last: column))
            }
        }
        return runs
    }
}

extension RecordTable {
    /// Where the fields of a run are, with the separators between them.
    func fields(_ run: ColumnRun, of record: Int) -> Range<Int> {
        let start = record * (width + 1)
        return Int(bounds[start + run.first]) + 1..<Int(bounds[start + run.last + 1])
    }
}
