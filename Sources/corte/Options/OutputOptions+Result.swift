import Console
import Encoding
import Words
import Workbooks

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
