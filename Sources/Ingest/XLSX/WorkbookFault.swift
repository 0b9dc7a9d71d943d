import PlanModel
import Words

/// Why a workbook can't be read.
struct WorkbookFault: Error {
    /// What the file is called that it's about.
    enum Subject: Sendable {
        case workbook
        /// A file of another program of the same family.
        case file

        var es: String { self == .workbook ? "libro" : "archivo" }
        var en: String { self == .workbook ? "workbook" : "file" }
    }

    private let problem: @Sendable (Subject) -> Phrase
    private let advice: @Sendable (Subject) -> Phrase
    /// The sheet where it is, and its row and column from 1.
    var sheet: String?
    var row: Int?
    var column: Int?

    init(_ problem: Phrase, advice: Phrase) {
        self.problem = { _ in problem }
        self.advice = { _ in advice }
    }

    private init(
        advice: @escaping @Sendable (Subject) -> Phrase = again, _ problem: @escaping @Sendable (Subject) -> Phrase
    ) {
        self.problem = problem
        self.advice = advice
    }

    /// What to tell of a file.
    func diagnostic(file: String, as subject: Subject = .workbook) -> Diagnostic {
        Diagnostic(
            at: Place(file: file, sheet: sheet, row: row, column: column), problem(subject), advice: advice(subject))
    }

    private static let again: @Sendable (Subject) -> Phrase = { _ in
        Phrase(es: "cópielo otra vez, o ábralo y guárdelo de nuevo", en: "copy it again, or open it and save it anew")
    }

    private static let smaller: @Sendable (Subject) -> Phrase = { subject in
        guard subject == .workbook else {
            return Phrase(es: "quite de él lo que no se usa", en: "take out of it what isn't used")
        }
        return Phrase(
            es: "deje en el libro la hoja que se mide, o guárdela como CSV",
            en: "leave the measured sheet alone in the workbook, or save it as CSV")
    }

    /// The file is no archive, or ends too early.
    static let noArchive = WorkbookFault {
        Phrase(es: "el \($0.es) está dañado o incompleto", en: "the \($0.en) is damaged or incomplete")
    }

    /// A part isn't there.
    static func missing(_ part: String) -> WorkbookFault {
        WorkbookFault {
            Phrase(
                es: "al \($0.es) le falta una parte (\(Excerpt.of(part)))",
                en: "the \($0.en) lacks a part (\(Excerpt.of(part)))")
        }
    }

    /// A part's bytes aren't those that were packed.
    static func damaged(_ part: String) -> WorkbookFault {
        WorkbookFault {
            Phrase(
                es: "una parte del \($0.es) está dañada (\(Excerpt.of(part)))",
                en: "a part of the \($0.en) is damaged (\(Excerpt.of(part)))")
        }
    }

    /// A part isn't what the format says, and why.
    static func malformed(_ part: String, _ why: String) -> WorkbookFault {
        WorkbookFault {
            Phrase(
                es: "una parte del \($0.es) no se entiende (\(Excerpt.of(part)): \(Excerpt.of(why)))",
                en: "a part of the \($0.en) makes no sense (\(Excerpt.of(part)): \(Excerpt.of(why)))")
        }
    }

    /// A part has a document type, as no workbook does.
    static func documentType(_ part: String) -> WorkbookFault {
        WorkbookFault(
            advice: { subject in
                let program = subject == .workbook ? "Excel" : "PowerPoint"
                return Phrase(
                    es: "ábralo en \(program) o LibreOffice y guárdelo de nuevo",
                    en: "open it in \(program) or LibreOffice, and save it anew")
            },
            {
                Phrase(
                    es: "una parte del \($0.es) declara un tipo de documento (\(Excerpt.of(part))), y no se lee",
                    en: "a part of the \($0.en) declares a document type (\(Excerpt.of(part))), and isn't read")
            })
    }

    /// A part or the whole has a password.
    static let encrypted = WorkbookFault(
        advice: { _ in Phrase(es: "guárdelo sin contraseña", en: "save it without one") },
        { Phrase(es: "el \($0.es) tiene contraseña", en: "the \($0.en) has a password") })

    /// There's more of something than is read.
    static func tooMuch(es: String, en: String) -> WorkbookFault {
        WorkbookFault(advice: smaller) { Phrase(es: "el \($0.es) tiene \(es)", en: "the \($0.en) has \(en)") }
    }
}
