package import PlanModel
package import Words

/// A cut that somebody asks for, in any form that a cell of a matrix may have; the same rule reads both.
public struct CutRequest: Hashable, Sendable {
    /// What was asked for.
    public let text: String

    /// A request as it was written.
    public init(_ text: String) { self.text = text }

    /// The cut that the text stands for.
    ///
    /// - Parameter known: the cuts there are, which an error names; none where nobody knows them.
    /// - Throws: `Failure` of code `usage` for what is no date, can be read two ways, or doesn't say its year.
    package func cut(among known: [Cut]) throws(Failure) -> Cut {
        let reader = CutReader([text], under: nil, settings: ReadingSettings())
        switch reader.cut(text) {
        case .success(let cut): return cut
        case .failure(let error):
            throw Failure(.usage, Self.problem(error.flaw, Excerpt.of(text)).adding(Self.advice(known)))
        }
    }

    private static func problem(_ flaw: CutReader.Flaw, _ text: String) -> Phrase {
        switch flaw {
        case .noDate: Phrase(es: "--cut: «\(text)» no es una fecha", en: "--cut: '\(text)' is no date")
        case .ambiguous, .monthOrPeriod:
            Phrase(
                es: "--cut: «\(text)» puede leerse de dos maneras, con el día o con el mes primero",
                en: "--cut: '\(text)' can be read two ways, with the day or the month first")
        case .withoutYear:
            Phrase(es: "--cut: «\(text)» no dice su año", en: "--cut: '\(text)' doesn't say its year")
        }
    }

    private static func advice(_ known: [Cut]) -> Phrase {
        guard !known.isEmpty else { return Phrase("; ").adding(forms) }
        let names = known.suffix(12).map(\.description)
        let more = known.count > names.count ? "…, " : ""
        return Phrase(
            es: "; la matriz tiene: \(more)\(listed(names, inSpanish: true))",
            en: "; the matrix has: \(more)\(listed(names))")
    }

    private static let forms = Phrase(
        es: "escriba 2024-09-30, 30/09/2024, 2024-09, 2024T3, «III trimestre 2024» o «septiembre 2024»",
        en: "write 2024-09-30, 30/09/2024, 2024-09, 2024Q3, 'III trimestre 2024' or 'septiembre 2024'")
}
