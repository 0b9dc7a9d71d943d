package import PlanModel
import Reports
import Words

extension UnitFigures {
    /// How many of the units with less of their weight reported are named.
    private static let named = 3

    /// That the figures of some units rest on a part of their plans' weight; nil where none does.
    package var partialCoverage: Diagnostic? {
        let partial = lines.enumerated().compactMap { number, line in
            ComparedUnit.leastCoverage(line.coverage, of: line.outcomes)
                .flatMap { $0 < 1 ? (coverage: $0, number: number) : nil }
        }
        guard !partial.isEmpty else { return nil }
        let lowest = partial.sorted { $0 < $1 }.prefix(Self.named)
        func names(_ language: AuditLanguage) -> String {
            let each = lowest.map { "\(lines[$0.number].unit ?? "–") \(language.percent(100 * $0.coverage))" }
            return listed(each, inSpanish: language == .spanish)
        }
        let hasMore = partial.count > lowest.count
        let (figures, rest) = partial.count == 1 ? ("figure", "rests") : ("figures", "rest")
        return Diagnostic(
            .note,
            Phrase(
                es: "la cifra de \(partial.count) de \(lines.count) unidades se apoya en una parte del peso de su plan"
                    + (hasMore ? "; las de menor cobertura: " : ": ") + names(.spanish),
                en: "the \(figures) of \(partial.count) of \(lines.count) units \(rest) on a part of the plan's weight"
                    + (hasMore ? "; the least covered: " : ": ") + names(.english)),
            advice: Phrase(
                es: "lo que falta de una lo dice --unit; --min-coverage deja sin cifra a las de poca cobertura",
                en: "--unit says what one lacks; --min-coverage leaves those of low coverage without a figure"))
    }
}
