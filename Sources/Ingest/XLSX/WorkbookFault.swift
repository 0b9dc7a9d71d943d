import PlanModel
import Words

/// Why a workbook can't be read.
struct WorkbookFault: Error {
    let problem: Phrase
    let advice: Phrase
    /// The sheet where it is, and its row and column from 1.
    var sheet: String?
    var row: Int?
    var column: Int?

    init(_ problem: Phrase, advice: Phrase) {
        self.problem = problem
        self.advice = advice
    }

    /// What to tell of a file.
    func diagnostic(file: String) -> Diagnostic {
        Diagnostic(at: Place(file: file, sheet: sheet, row: row, column: column), problem, advice: advice)
    }

    private static let again = Phrase(
        es: "cópielo otra vez, o ábralo y guárdelo de nuevo", en: "copy it again, or open it and save it anew")
    private static let smaller = Phrase(
        es: "deje en el libro la hoja que se mide, o guárdela como CSV",
        en: "leave the measured sheet alone in the workbook, or save it as CSV")

    /// The file is no archive, or ends too early.
    static let noArchive = WorkbookFault(
        Phrase(es: "el libro está dañado o incompleto", en: "the workbook is damaged or incomplete"), advice: again)

    /// A part isn't there.
    static func missing(_ part: String) -> WorkbookFault {
        WorkbookFault(
            Phrase(
                es: "al libro le falta una parte (\(Excerpt.of(part)))",
                en: "the workbook lacks a part (\(Excerpt.of(part)))"),
            advice: again)
    }

    /// A part's bytes aren't those that were packed.
    static func damaged(_ part: String) -> WorkbookFault {
        WorkbookFault(
            Phrase(
                es: "una parte del libro está dañada (\(Excerpt.of(part)))",
                en: "a part of the workbook is damaged (\(Excerpt.of(part)))"), advice: again)
    }

    /// A part isn't what the format says, and why.
    static func malformed(_ part: String, _ why: String) -> WorkbookFault {
        WorkbookFault(
            Phrase(
                es: "una parte del libro no se entiende (\(Excerpt.of(part)): \(Excerpt.of(why)))",
                en: "a part of the workbook makes no sense (\(Excerpt.of(part)): \(Excerpt.of(why)))"), advice: again)
    }

    /// A part has a document type, as no workbook does.
    static func documentType(_ part: String) -> WorkbookFault {
        WorkbookFault(
            Phrase(
                es: "una parte del libro declara un tipo de documento (\(Excerpt.of(part))), y no se lee",
                en: "a part of the workbook declares a document type (\(Excerpt.of(part))), and isn't read"),
            advice: Phrase(
                es: "ábralo en Excel o LibreOffice y guárdelo de nuevo",
                en: "open it in Excel or LibreOffice, and save it anew"))
    }

    /// A part or the whole has a password.
    static let encrypted = WorkbookFault(
        Phrase(es: "el libro tiene contraseña", en: "the workbook has a password"),
        advice: Phrase(es: "guárdelo sin contraseña", en: "save it without one"))

    /// There's more of something than is read.
    static func tooMuch(es: String, en: String) -> WorkbookFault {
        WorkbookFault(Phrase(es: "el libro tiene \(es)", en: "the workbook has \(en)"), advice: smaller)
    }
}
