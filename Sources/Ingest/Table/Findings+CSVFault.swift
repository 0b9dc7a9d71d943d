import PlanModel
import Words

extension Findings {
    /// What is wrong with a quote, and what to do.
    mutating func add(_ fault: CSVFault, file: String) {
        let place = Place(file: file, row: fault.line, column: fault.column)
        switch fault.kind {
        case .unclosedQuote:
            add(
                at: place,
                Phrase(es: "aquí se abre una comilla que nunca se cierra", en: "a quote opens here and never closes"),
                advice: Phrase(
                    es: "ciérrela, o duplíquela si es parte del texto",
                    en: "close it, or double it if it belongs to the text"))
        case .textAfterQuote:
            add(
                at: place,
                Phrase(es: "hay texto tras una comilla de cierre", en: "text follows a closing quote"),
                advice: Phrase(
                    es: "duplique cada comilla que sea parte del texto",
                    en: "double each quote that belongs to the text"
                ))
        }
    }
}
