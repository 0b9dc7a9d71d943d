import PlanModel
import Words

/// Which sheet of a workbook is the matrix.
enum SheetChoice {
    /// The sheet that's asked for, else the only visible one that holds something.
    static func sheet(of workbook: Workbook, named name: String?) throws(WorkbookFault) -> Workbook.SheetPart {
        let names = workbook.sheets.map { Excerpt.of($0.name) }
        if let name {
            let found =
                workbook.sheets.first { $0.name == name }
                ?? workbook.sheets.first { HeaderText.normalized($0.name) == HeaderText.normalized(name) }
            if let found { return found }
            throw WorkbookFault(
                Phrase(
                    es: "el libro no tiene una hoja «\(Excerpt.of(name))» (tiene \(listed(names, inSpanish: true)))",
                    en: "the workbook has no sheet '\(Excerpt.of(name))' (it has \(listed(names)))"),
                advice: Phrase(es: "nombre una de ellas con --sheet", en: "name one of them with --sheet"))
        }
        let visible = workbook.sheets.filter { !$0.isHidden }
        guard visible.count != 1 else { return visible[0] }
        var filled: [Workbook.SheetPart] = []
        for sheet in visible where try !workbook.isEmpty(sheet) { filled.append(sheet) }
        if filled.count == 1 { return filled[0] }
        guard let first = visible.first else {
            throw WorkbookFault(
                Phrase(es: "el libro no tiene una hoja visible", en: "the workbook has no sheet that's shown"),
                advice: Phrase(es: "nombre una con --sheet", en: "name one with --sheet"))
        }
        guard !filled.isEmpty else { return first }
        let choices = filled.map { Excerpt.of($0.name) }
        throw WorkbookFault(
            Phrase(
                es: "el libro tiene varias hojas (\(listed(choices, inSpanish: true)))",
                en: "the workbook has several sheets (\(listed(choices)))"),
            advice: Phrase(
                es: "diga cuál es la matriz, por ejemplo --sheet '\(choices[0])'",
                en: "say which is the matrix, as --sheet '\(choices[0])'"))
    }
}
