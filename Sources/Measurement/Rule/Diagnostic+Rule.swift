import PlanModel
import Words

extension Diagnostic {
    /// An indicator without a report, where the methodology doesn't do without.
    static func notReported(_ indicator: String, _ place: Place?) -> Diagnostic {
        Diagnostic(
            at: place, Phrase(es: "«\(indicator)» no fue reportado", en: "'\(indicator)' was not reported"),
            advice: Phrase(
                es: "repórtelo, o elija missing=rescale o missing=zero",
                en: "report it, or choose missing=rescale or missing=zero"))
    }

    /// A falling indicator that can't be measured from a baseline.
    static func withoutBaseline(_ indicator: String, _ place: Place?) -> Diagnostic {
        Diagnostic(
            at: place,
            Phrase(
                es: "el indicador decreciente «\(indicator)» no tiene línea base",
                en: "the falling indicator '\(indicator)' has no baseline"),
            advice: Phrase(
                es: "dele una, o mida con --mode simple", en: "give it one, or measure with --mode simple"))
    }

    /// An indicator of several years that doesn't say how they add up.
    static func withoutAnnualisation(_ indicator: String, _ place: Place?) -> Diagnostic {
        Diagnostic(
            at: place,
            Phrase(
                es: "'\(indicator)' no dice cómo se suman sus años",
                en: "'\(indicator)' doesn't say how its years add up"),
            advice: Phrase(
                es: "dé su tipo de anualización: suma, constante, creciente o decreciente",
                en: "give its annualisation: sum, constant, growing or falling"))
    }
}
