import PlanModel
import Words

/// The words for kinds of things, in English and in the Spanish of the matrices.
struct Vocabulary<Value: Sendable>: Sendable {
    private let entries: [(words: [String], value: Value)]
    private let values: [String: Value]

    /// Each value with the words for it; the first two are the ones to recommend.
    init(_ entries: [(words: [String], value: Value)]) {
        self.entries = entries
        var values: [String: Value] = [:]
        for entry in entries {
            for word in entry.words { values[HeaderText.normalized(word)] = entry.value }
        }
        self.values = values
    }

    /// The value of a word; case, accents and spaces don't matter.
    subscript(word: String) -> Value? { values[HeaderText.normalized(word)] }

    /// Every word, those of a value together.
    var words: [String] { entries.flatMap(\.words) }

    /// The words to offer in a language, one for each value; the Spanish ones as they begin a cell.
    func offered(in language: Language) -> [String] {
        entries.map { language == .es ? $0.words[1].prefix(1).uppercased() + $0.words[1].dropFirst() : $0.words[0] }
    }

    /// The words to recommend: `sum, constant, …`, and the Spanish ones; in Spanish the other way around.
    var advice: Phrase {
        let english = entries.map { $0.words[0] }.joined(separator: ", ")
        let spanish = entries.map { $0.words[1] }.joined(separator: ", ")
        return Phrase(es: "escriba uno de \(spanish) (\(english))", en: "write one of \(english) (\(spanish))")
    }
}

extension Vocabulary where Value: Equatable {
    /// The word to recommend for a value.
    func word(for value: Value) -> Phrase {
        let entry = entries.first { $0.value == value }
        return entry.map { Phrase(es: $0.words[1], en: $0.words[0]) } ?? Phrase("")
    }
}

extension Vocabulary<Annualisation> {
    static let annualisations = Vocabulary([
        (["sum", "suma", "sumatoria", "acumulada", "acumulado", "acumulativo", "acumulativa"], .sum),
        (["constant", "constante", "no acumulado", "no acumulada", "mantenimiento", "M"], .constant),
        (["growing", "creciente", "incremento", "incremental", "ascendente", "I"], .growing),
        (
            ["falling", "decreciente", "reducción", "disminución", "descendente", "menor es mejor", "D", "R"], .falling
        ),
    ])
}

/// Whether more of an indicator is better, or less.
enum Direction: Sendable {
    case rising, falling
}

extension Vocabulary<Direction> {
    static let directions = Vocabulary<Direction>([
        (
            [
                "rising", "ascendente", "creciente", "positivo", "positiva", "mayor es mejor", "más es mejor",
                "incremento", "aumentar", "maximizar", "higher", "I",
            ], .rising
        ),
        (
            [
                "falling", "descendente", "decreciente", "negativo", "negativa", "menor es mejor", "menos es mejor",
                "reducción", "disminución", "reducir", "disminuir", "minimizar", "lower", "D", "R",
            ], .falling
        ),
    ])
}

extension Vocabulary<IndicatorClass> {
    static let classes = Vocabulary([
        (["sector", "indicador sectorial", "sectorial", "IS"], .sector),
        (["flagship", "meta trazadora", "trazadora", "MT"], .flagship),
        (
            [
                "project", "meta de proyecto de inversión", "meta proyecto de inversión", "proyecto de inversión",
                "proyecto",
                "MPI",
            ], .project
        ),
    ])
}

extension Vocabulary<SlideName> {
    static let slides = Vocabulary(SlideName.allCases.map { ($0.words, $0) })
}

extension Vocabulary<AchievementState> {
    static let states = Vocabulary([
        (["critical", "crítico"], .critical),
        (["lag", "rezago"], .lag),
        (["met", "en cumplimiento", "cumplimiento"], .met),
        (["over", "sobre ejecución", "sobreejecución"], .over),
    ])
}
