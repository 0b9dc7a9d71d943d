import Console
import Words
import Workbooks

/// A result as people read it.
protocol ResultText {
    /// Writes it, whatever the page is for.
    func write(to page: inout ResultPage)
}

extension ResultPage {
    /// A result on a page.
    init(of result: some ResultText, _ form: Form) {
        self.init(form)
        result.write(to: &self)
    }
}

/// What of a result has rows.
struct ResultRows {
    /// The member of the result's JSON whose elements are lines of NDJSON.
    var lines: String
    /// The rows as comma-separated values; nil where they were written already.
    var csv: ((CSVReader) -> String)?
    /// The result as a workbook.
    var workbook: () throws -> any ResultWorkbook
}
