import PlanModel

extension Diagnostic {
    /// What is wrong with a quote, and what to do.
    init(of fault: CSVFault, file: String) {
        let place = Place(file: file, row: fault.line, column: fault.column)
        switch fault.kind {
        case .unclosedQuote:
            self.init(
                at: place, "a quote opens here and never closes",
                advice: "close it, or double it if it belongs to the text")
        case .textAfterQuote:
            self.init(
                at: place, "text follows a closing quote", advice: "double each quote that belongs to the text")
        }
    }
}
