import PlanModel

extension Findings {
    /// What is wrong with a quote, and what to do.
    mutating func add(_ fault: CSVFault, file: String) {
        let place = Place(file: file, row: fault.line, column: fault.column)
        switch fault.kind {
        case .unclosedQuote:
            add(
                at: place, "a quote opens here and never closes",
                advice: "close it, or double it if it belongs to the text")
        case .textAfterQuote:
            add(at: place, "text follows a closing quote", advice: "double each quote that belongs to the text")
        }
    }
}
