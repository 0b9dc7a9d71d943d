public import PlanModel
import Words

extension Caveat {
    /// The caveat in a sentence without its final point.
    public func sentence(in language: AuditLanguage) -> String { language == .spanish ? spanish : english }

    /// The caveat as a note.
    public var diagnostic: Diagnostic { Diagnostic(.note, Phrase(es: spanish, en: english)) }

    private var spanish: String {
        switch self {
        case .missing(let count, let programmed, let first, let coverage, let policy):
            let what = count == 1 ? "no tiene cifra (\(first))" : "no tienen cifra (el primero: \(first))"
            let rest = policy == .zero ? "; lo no reportado cuenta como 0\u{A0}%" : ""
            return "\(count) de \(programmed) indicadores programados \(what): los resultados se apoyan en el "
                + "\(AuditLanguage.spanish.percent(100 * coverage)) del peso del plan" + rest
        case .growingFromZero(let count, let first):
            return count == 1
                ? "1 indicador creciente sin línea base se mide desde 0 (\(first))"
                : "\(count) indicadores crecientes sin línea base se miden desde 0 (el primero: \(first))"
        case .capOnProjectedFigure(let levels):
            return "el tope en \(listed(levels, inSpanish: true)) actúa sobre la cifra proyectada misma, sin su "
                + "incertidumbre: puede favorecerla; at=indicator la tiene en cuenta"
        }
    }

    private var english: String {
        switch self {
        case .missing(let count, let programmed, let first, let coverage, let policy):
            let what = count == 1 ? "has no figure (\(first))" : "have no figure (the first: \(first))"
            let rest = policy == .zero ? "; what wasn't reported counts as 0%" : ""
            return "\(count) of \(programmed) programmed indicators \(what): the results rest on "
                + "\(AuditLanguage.english.percent(100 * coverage)) of the plan's weight" + rest
        case .growingFromZero(let count, let first):
            return count == 1
                ? "1 growing indicator without a baseline is measured from 0 (\(first))"
                : "\(count) growing indicators without a baseline are measured from 0 (the first: \(first))"
        case .capOnProjectedFigure(let levels):
            return "the cap at \(listed(levels)) acts on the projected figure itself, without its "
                + "uncertainty, and may flatter it; at=indicator takes it into account"
        }
    }
}

extension Caveat.Indicator: CustomStringConvertible {
    /// `IS-569, matriz.csv:4`
    public var description: String { place.map { "\(id), \($0)" } ?? id }
}
