/// A table as it was read of a file.
struct ReadTable {
    var table: TextTable
    /// How the file's bytes stand for characters, where that's open.
    var encoding: TextEncoding?
    /// What stands between the fields, where something does.
    var separator: Separator?
    /// What's wrong with quotes, by the record that they're in.
    var faults: [Int: [CSVFault]] = [:]
    /// What there is to say about how it was read.
    var findings = Findings()
}
