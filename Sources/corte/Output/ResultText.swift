import Console
import Encoding
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

extension OutputOptions {
    /// Writes a result in the form that was asked for.
    ///
    /// - Throws: `Failure` where that form has rows and the result has none.
    func write(_ result: some ResultText, json: @autoclosure () -> JSONValue, rows: ResultRows? = nil) throws {
        switch format {
        case .table:
            // A file has no colours, and lines as long as they need.
            let screen = self.screen
            let form = ResultPage.Form.terminal(
                width: output == "-" ? screen.width : show.width, coloured: output == "-" && screen.isColoured)
            try write(ResultPage(of: result, form).text)
        case .markdown: try write(ResultPage(of: result, .markdown).text)
        case .json: try write(json().text)
        case .ndjson:
            guard let rows else { throw Failure(.usage, hasNoRows) }
            try write(json().lines(of: rows.lines))
        case .csv, .tsv:
            guard let csv = rows?.csv else { throw Failure(.usage, hasNoRows) }
            try write(csv(csvReader))
        case .xlsx:
            guard let rows else { throw Failure(.usage, hasNoRows) }
            try write(rows.workbook().workbook.bytes())
        }
    }
}
