import PlanModel

/// Where the fields of a block's records are.
struct RecordTable {
    /// A record with quotes, or another that needed a closer look: its cells, and where it starts in the block.
    struct Odd {
        var cells: TextTable
        var start: Int
    }

    /// How many fields a record has.
    let width: Int
    /// For each record, one before its first byte, and then the end of each field: a field lies between a separator and
    /// the next.
    var bounds: [Int32]
    /// The line that each record starts on.
    var lines = LineNumbers()
    /// How many records there are.
    var count = 0
    /// The records whose cells are elsewhere; their fields here are empty.
    var odd: [Int: Odd] = [:]

    /// Whether a record was left out that isn't blank: a note, totals or the header again.
    var hasSkipped = false

    init(width: Int) {
        self.width = width
        bounds = []
    }

    /// Makes room for so many records; what stands there has no meaning.
    mutating func reserve(_ capacity: Int) {
        let missing = (width + 1) * capacity - bounds.count
        if missing > 0 { bounds.append(contentsOf: repeatElement(0, count: missing)) }
    }

    /// Where a field is.
    func field(_ column: Int, of record: Int) -> Range<Int> {
        let index = record * (width + 1) + column
        return Int(bounds[index]) + 1..<Int(bounds[index + 1])
    }

    /// Where a record starts in the block.
    func start(of record: Int) -> Int { odd[record]?.start ?? field(0, of: record).lowerBound }

    /// A field's bytes.
    func cell(_ column: Int, of record: Int, in bytes: Span<UInt8>) -> [UInt8] {
        if let odd = odd[record] { return Array(odd.cells.cell(0, column)) }
        let range = field(column, of: record)
        return range.map { bytes[$0] }
    }
}
