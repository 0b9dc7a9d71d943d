import PlanModel
import StrategyHost
public import Words

/// Why a report can't be verified at all.
public struct VerificationError: Error, Hashable, Sendable {
    /// The file and the line where that shows.
    var place: Place
    /// What is wrong, without a final point.
    var problem: Phrase
    /// What to do about it.
    var advice: Phrase

    /// A text that isn't JSON, or is of another shape than a report.
    static func malformed(_ file: String, _ flaw: JSONFlaw) -> VerificationError {
        VerificationError(
            place: Place(file: file, row: flaw.position?.line, column: flaw.position?.column),
            problem: Phrase(es: "no es un informe de Corte: \(flaw.text)", en: "it's no report of Corte: \(flaw.text)"),
            advice: Phrase(
                es: "dé el archivo que escribió corte measure -o INFORME.json",
                en: "give the file that corte measure -o REPORT.json wrote"))
    }

    /// A JSON of another schema.
    static func otherSchema(_ file: String, _ schema: String) -> VerificationError {
        VerificationError(
            place: Place(file: file),
            problem: Phrase(
                es: "su esquema es \(schema), y se verifica corte.report/1",
                en: "its schema is \(schema), and what is verified is corte.report/1"),
            advice: Phrase(
                es: "verifique el informe de corte measure --format json",
                en: "verify the report of corte measure --format json"))
    }

    /// A report whose methodology names code: whoever sent it must not choose what runs here.
    static func namesLibrary(_ file: String, _ path: String) -> VerificationError {
        VerificationError(
            place: Place(file: file),
            problem: Phrase(
                es: "un informe no puede nombrar una biblioteca por su ruta (\(path))",
                en: "a report can't name a library by its path (\(path))"),
            advice: Phrase(
                es: "Corte escribe el nombre de la estrategia; si es de confianza, diga usted dónde está: "
                    + "--strategy-path CARPETA",
                en: "Corte writes the strategy's name; if you trust it, say yourself where it lies: "
                    + "--strategy-path FOLDER"))
    }

    /// A report of before reports held what they were measured from.
    static func withoutInputs(_ file: String) -> VerificationError {
        VerificationError(
            place: Place(file: file),
            problem: Phrase(
                es: "el informe es anterior a los que guardan de qué se midieron (inputs): no se puede recalcular",
                en: "the report is older than those that hold what they were measured from (inputs): it can't be "
                    + "recomputed"),
            advice: Phrase(
                es: "mida otra vez la matriz y compare las cifras",
                en: "measure the matrix again and compare the figures"
            ))
    }
}

extension VerificationError: Told {
    /// The data is wrong.
    public var exitReason: ExitReason { .data }
    /// One line, in English.
    public var lines: [String] { lines(in: .en) }
    /// The same in a language.
    public func lines(in language: Language) -> [String] {
        ["\(place): \(problem[language]); \(advice[language])"]
    }
}
