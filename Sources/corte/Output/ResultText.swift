import Console
import Encoding
import Words

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

extension OutputOptions {
    /// Writes a result in the form that was asked for; one without rows has no CSV and stays as people read it.
    func write(
        _ result: some ResultText, json: @autoclosure () -> JSONValue, csv: ((CSVReader) -> String)? = nil
    ) throws {
        switch (format, csv) {
        case (.json, _): try write(json().text)
        case (.markdown, _): try write(ResultPage(of: result, .markdown).text)
        case (.csv, let csv?): try write(csv(csvReader))
        case (.table, _), (.csv, nil):
            // A file has no colours, and lines as long as they need.
            let screen = self.screen
            let form = ResultPage.Form.terminal(
                width: output == "-" ? screen.width : show.width, coloured: output == "-" && screen.isColoured)
            try write(ResultPage(of: result, form).text)
        }
    }
}
