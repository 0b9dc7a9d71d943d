import Measurement

/// A result as people read it.
protocol ResultText {
    /// For a terminal of a width, or whole.
    func text(width: Int?, coloured: Bool) -> String
    /// For a document.
    var markdown: String { get }
}

extension OutputOptions {
    /// Writes a result in the form that was asked for; one without rows has no CSV and stays as people read it.
    func write(_ result: some ResultText, json: @autoclosure () -> JSONValue, csv: (() -> String)? = nil) throws {
        switch (format, csv) {
        case (.json, _): try write(json().text)
        case (.markdown, _): try write(result.markdown)
        case (.csv, let csv?): try write(csv())
        case (.table, _), (.csv, nil):
            let isShown = output == "-"
            try write(
                result.text(
                    width: isShown ? StandardOutput.width : nil, coloured: isShown && StandardOutput.takesColour))
        }
    }
}
