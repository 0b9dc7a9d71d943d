/// Fills a table with what a scanner reads.
struct TextTableSink: CSVSink {
    private(set) var table = TextTable()
    /// What's wrong with quotes, and the record it's in.
    private(set) var faults: [(fault: CSVFault, record: Int)] = []

    mutating func field(_ bytes: Span<UInt8>) {
        table.appendCell(bytes)
    }

    mutating func endRecord(line: Int) {
        table.endRecord(line: line)
    }

    mutating func fault(_ fault: CSVFault) {
        faults.append((fault, table.count))
    }
}
