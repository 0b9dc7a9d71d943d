import PlanModel

/// The sheet of a workbook that is the matrix, unpacked to text in a file without a name: so the whole workbook is known to
/// be sound before the first row counts, and the rest is as with any text.
struct SpooledSheet {
    let text: RandomAccessBytes
    let sample: StreamSample

    /// Nil where a file is no workbook.
    ///
    /// - Parameter least: how many bytes the largest sheet has at least.
    /// - Throws: `IngestError` where it can't be read; `StreamError.irregular` where only reading it whole can tell what it
    ///   says.
    init?(of source: RandomAccessBytes, settings: ReadingSettings, least: Int) throws {
        do {
            guard let archive = try source.archive() else { return nil }
            let workbook = try Workbook(archive)
            guard try workbook.sheets.contains(where: { try archive.size(of: $0.part) >= least }) else {
                throw StreamError.irregular
            }
            let headCount = StreamSample.size + TitleRows.limit
            let chosen = try ChosenSheet(of: workbook, settings: settings) {
                SheetText($0, headCount: headCount)
            }
            // What stands once for several rows isn't in the rows' text.
            guard chosen.rows.merged.isEmpty, let text = chosen.sink.finish(path: source.path) else {
                throw StreamError.irregular
            }
            let findings = chosen.findings(in: workbook, file: source.path, isNamed: settings.sheet != nil)
            self.text = text
            sample = try StreamSample(chosen.sink, settings: settings, remarks: findings.remarks.told)
        } catch let fault as WorkbookFault {
            // Reading it whole would come to the same, at the cost of all that again.
            throw IngestError.invalidData(DiagnosticList([fault.diagnostic(file: source.path)]))
        }
    }
}
