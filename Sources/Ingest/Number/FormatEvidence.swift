/// What the cells of a column, or of several, say about its number format.
struct FormatEvidence {
    /// How many cells only `1.234,56` writes.
    private(set) var colombian = 0
    /// How many cells only `1234.56` writes.
    private(set) var plain = 0
    /// The first record with a cell that only `1.234,56`, and only `1234.56`, writes.
    private(set) var firstColombian, firstPlain: Int?
    /// The first record with a cell that both formats read, differently.
    private(set) var firstAmbiguous: Int?
    private(set) var percentSigns = 0
    private(set) var bareNumbers = 0
    /// How many cells are numbers by the file's own word.
    private(set) var typed = 0

    /// Counts a cell of a record.
    mutating func add(_ number: NumberText, record: Int) {
        switch number.evidence {
        case .only(.colombian):
            colombian += 1
            firstColombian = min(firstColombian ?? record, record)
        case .only(.plain):
            plain += 1
            firstPlain = min(firstPlain ?? record, record)
        case .ambiguous: firstAmbiguous = firstAmbiguous ?? record
        case .none: break
        }
        if number.isTyped { typed += 1 }
        if number.hasPercentSign { percentSigns += 1 } else { bareNumbers += 1 }
    }

    /// Counts numbers without a percent sign, which `format` alone writes, or both formats the same way.
    mutating func add(bareNumbers count: Int, only format: NumberFormat?) {
        bareNumbers += count
        switch format {
        case .colombian: colombian += count
        case .plain: plain += count
        case nil: break
        }
    }

    /// Counts numbers without a percent sign that are numbers by the file's own word.
    mutating func add(typedNumbers count: Int) {
        bareNumbers += count
        typed += count
    }

    /// Notes a record with a cell that both formats read, differently.
    mutating func noteAmbiguous(record: Int) {
        firstAmbiguous = min(firstAmbiguous ?? record, record)
    }

    /// Counts all of another part of the same column, whose records come later.
    mutating func addAll(_ other: FormatEvidence) {
        add(other)
        firstColombian = firstColombian ?? other.firstColombian
        firstPlain = firstPlain ?? other.firstPlain
        firstAmbiguous = firstAmbiguous ?? other.firstAmbiguous
        percentSigns += other.percentSigns
        bareNumbers += other.bareNumbers
        typed += other.typed
    }

    /// Counts the evidence of another column.
    mutating func add(_ other: FormatEvidence) {
        colombian += other.colombian
        plain += other.plain
    }

    /// Whether the file says which cells are numbers, and none of the others needs a format to be one.
    var isTyped: Bool { typed > 0 && colombian + plain == 0 && firstAmbiguous == nil }

    /// Whether cells stand for both formats.
    var isDivided: Bool { colombian > 0 && plain > 0 }

    /// The format that most cells have; nil where there are none or it's a tie.
    var majority: NumberFormat? {
        colombian == plain ? nil : colombian > plain ? .colombian : .plain
    }

    /// The format that all cells have, or four of five; nil where there are none, or too many of either.
    var clearMajority: NumberFormat? {
        guard let majority else { return nil }
        return max(colombian, plain) >= 4 * min(colombian, plain) ? majority : nil
    }
}
