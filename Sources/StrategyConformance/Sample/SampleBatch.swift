/// A batch to be made: columns, and the sizes of its groups.
struct SampleBatch: Hashable {
    var columns: [SampleColumn]
    /// How many rows each group has.
    let groupSizes: [Int]

    /// How many rows there are.
    var rowCount: Int { groupSizes.reduce(0, +) }

    /// `1 row`, `8 rows`
    var size: String { rowCount == 1 ? "1 row" : "\(rowCount) rows" }

    /// Where each group starts, and at the end the number of rows.
    var groupOffsets: [Int] {
        groupSizes.reduce(into: [0]) { offsets, size in offsets.append((offsets.last ?? 0) + size) }
    }

    /// The column `name`, where there is one.
    subscript(name: String) -> SampleColumn? {
        get { columns.first { $0.name == name } }
        set {
            guard let newValue, let index = columns.firstIndex(where: { $0.name == name }) else { return }
            columns[index] = newValue
        }
    }

    /// The rows at `places`, in that order, in groups of these sizes.
    func rows(_ places: [Int], groupSizes: [Int]) -> SampleBatch {
        SampleBatch(columns: columns.map { $0.rows(places) }, groupSizes: groupSizes)
    }

    /// One group as a batch of its own.
    func group(_ index: Int) -> SampleBatch {
        let start = groupOffsets[index]
        return rows(Array(start..<(start + groupSizes[index])), groupSizes: [groupSizes[index]])
    }
}
