import Ingest
import PlanModel
import Words
import Workbooks

/// A form as a workbook: lists where words are fixed, a question where a number or a day is none.
struct FormWorkbook {
    private let form: MatrixForm
    private let language: Language

    init(_ form: MatrixForm, language: Language) {
        self.form = form
        self.language = language
    }

    var workbook: Workbook {
        let name = Phrase(es: "Matriz", en: "Matrix")[language]
        var sheet = Sheet(name, columns: form.columns.map(column))
        sheet.rows = form.rows.map { $0.map(cell) }
        return Workbook(title: name, date: nil, sheets: [sheet])
    }

    private func column(_ header: String, _ entry: MatrixForm.Entry) -> Sheet.Column {
        var column = Sheet.Column(header, isNumeric: entry == .number)
        switch entry {
        case .text: break
        case .code: column.form = .verbatim
        case .number:
            let advice = Phrase(
                es: "Escriba un número; ND si no se conoce, NP si no estaba programado. ¿Seguir así?",
                en: "Write a number; ND where it isn't known, NP where nothing was programmed. Go on like this?")
            column.rule = CellRule(.number, advice: advice[language])
        case .day:
            column.form = day
            let advice = Phrase(
                es: "Escriba la fecha de corte, como 31/03/2025. ¿Seguir así?",
                en: "Write the cut-off date, as 2025-03-31. Go on like this?")
            column.rule = CellRule(.day, advice: advice[language])
        case .words(let words):
            let advice = Phrase(
                es: "Elija una palabra de la lista: \(listed(words, inSpanish: true)).",
                en: "Choose a word of the list: \(listed(words)).")
            column.rule = CellRule(.words(words), advice: advice[language])
        }
        return column
    }

    private func cell(_ cell: MatrixForm.Cell?) -> Cell {
        switch cell {
        case nil: .text(nil)
        case .text(let text): .text(text)
        case .number(let number): .number(number, .magnitude(number))
        case .day(let cut): .day(cut, day)
        }
    }

    /// How days are written.
    private var day: NumberForm { .day(language == .es ? "dd/mm/yyyy" : "yyyy-mm-dd") }
}
