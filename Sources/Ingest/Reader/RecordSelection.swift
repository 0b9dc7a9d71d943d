import PlanModel

/// Which records below the header can be read, and what's wrong with the others.
struct RecordSelection {
    /// The records with the right number of fields.
    private(set) var usable: [Int] = []
    /// How many are blank.
    private(set) var blankCount = 0
    private(set) var findings = Findings()

    /// Sorts out the records after `header`, which has `width` fields; `faults` are what the scanner found, by record.
    init(table: TextTable, header: Int, width: Int, file: String, faults: [Int: [CSVFault]]) {
        for record in (header + 1)..<max(header + 1, table.count) {
            if let found = faults[record] {
                for fault in found { findings.add(fault, file: file) }
                continue
            }
            let filled = table.filledWidth(of: record)
            // Spreadsheets leave separators after the last field; those say nothing.
            if filled == 0 {
                blankCount += 1
            } else if table.width(of: record) >= width && filled <= width {
                usable.append(record)
            } else {
                let found = max(filled, table.width(of: record))
                findings.add(
                    at: Place(file: file, row: table.lines[record], column: min(found, width + 1)),
                    "the row has the wrong number of fields (\(found), the header \(width))",
                    advice: "check its separators and quotes")
            }
        }
    }
}
