public import PlanModel
public import StrategyHost
public import Words

/// Why a plan can't be measured.
public enum MeasurementError: Error, Hashable, Sendable {
    /// The expression of a methodology is wrong: the expression, what is wrong with it, and what to do.
    case invalidMethodology(String, Phrase, advice: Phrase?)
    /// A factor of a sensitivity study is wrong: the factor as given, what is wrong with it, and what to do.
    case invalidFactor(String, Phrase, advice: Phrase)
    /// A strategy is not there, was refused, doesn't take what it was given, or failed.
    case strategy(StrategyError)
    /// A strategy failed on a node's figures: its error, the node, and where its row stands.
    case strategyFailed(StrategyError, node: String, at: Place?)
    /// The plan's data can't be measured; every problem, in order.
    case invalidData(DiagnosticList)
    /// The plan has no such unit, cut or set of weights: what was asked for, and what there is.
    case notInPlan(Phrase, advice: Phrase)
}

extension MeasurementError {
    /// A matrix that holds the year's programme alone can't be measured at the cut.
    static let yearAlone = MeasurementError.notInPlan(
        Phrase(
            es: "la matriz solo trae lo programado del año, y nada para el corte",
            en: "the matrix holds the year's programme alone, and none for the cut"),
        advice: Phrase(es: "mida contra eso con --base year", en: "measure against it with --base year"))

    /// A projection starts at a date.
    package static let withoutCut = MeasurementError.notInPlan(
        Phrase(
            es: "una proyección necesita la fecha del corte, y la matriz no tiene una columna para ella",
            en: "a projection needs the date of the cut, and the matrix has no column for it"),
        advice: Phrase(es: "agregue una columna «corte», o dé --cut", en: "add a column 'cut', or give --cut"))

    /// Nothing says which year has been reached.
    static let withoutYear = MeasurementError.invalidData(
        DiagnosticList([
            Diagnostic(
                .error,
                Phrase(
                    es: "nada dice en qué año del plan se mide",
                    en: "nothing says which of the plan's years is measured"),
                advice: Phrase(
                    es: "escriba --cut, o «plan: { year: 2025 }» en el archivo del plan",
                    en: "write --cut, or 'plan: { year: 2025 }' in the plan file"))
        ]))
}

extension Observation {
    /// Whether rows have programmes for the year, and nothing is said of one for the cut.
    static func areYearAlone(_ rows: [Observation]) -> Bool {
        rows.allSatisfy { $0.programmed == .absent } && rows.contains { $0.programmedYear.number != nil }
    }
}

extension MeasurementError: Told {
    /// Why a command ends that meets it.
    public var exitReason: ExitReason {
        switch self {
        case .invalidMethodology, .invalidFactor, .notInPlan: .usage
        case .invalidData: .data
        case .strategy(let error), .strategyFailed(let error, _, _): error.exitReason
        }
    }

    /// One line for each problem, without the program's name.
    public var lines: [String] { lines(in: .en) }

    /// The same in a language, as far as they're translated.
    public func lines(in language: Language) -> [String] {
        switch self {
        case .invalidMethodology(let expression, let problem, let advice):
            [
                Phrase(es: "metodología «\(expression)»: ", en: "methodology '\(expression)': ").adding(problem)
                    .adding(advice.map { Phrase("; ").adding($0) } ?? Phrase(""))[language]
            ]
        case .invalidFactor(let factor, let problem, let advice):
            [
                Phrase(es: "factor «\(factor)»: ", en: "factor '\(factor)': ").adding(problem).adding("; ")
                    .adding(advice)[language]
            ]
        case .strategy(let error):
            error.lines(in: language)
        case .strategyFailed(let error, let node, let place):
            [
                Phrase(place.map { "\($0): " } ?? "").adding(Phrase(es: "«\(node)»: ", en: "'\(node)': "))
                    .adding(error.phrase)[language]
            ]
        case .invalidData(let diagnostics):
            diagnostics.first.map { $0.line(in: language) }
        case .notInPlan(let problem, let advice):
            ["\(problem[language]); \(advice[language])"]
        }
    }

    /// Every line as one text in both languages.
    var phrase: Phrase {
        Phrase(es: lines(in: .es).joined(separator: "; "), en: lines(in: .en).joined(separator: "; "))
    }

    /// How many problems there are beside these.
    public var more: Int {
        if case .invalidData(let diagnostics) = self { diagnostics.more } else { 0 }
    }
}
