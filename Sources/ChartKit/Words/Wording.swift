public import PlanModel
public import Reports
public import Words

/// Every word that charts, tables and slides add to the user's own, in one language.
public struct Wording: Hashable, Sendable {
    /// The language, as a BCP 47 tag.
    public var language: String
    /// The language of sentences.
    public var spoken: Language { language.hasPrefix("es") ? .es : .en }
    /// How its numbers are written.
    public var numbers: NumberStyle
    /// The words of the states.
    public var critical, lag, met, over: String
    /// The words for a figure that isn't there.
    public var notProgrammed, noTarget, undefined, metAtZero, beyond, notReported, insufficient: String
    /// The heads of a table of indicators.
    public var indicator, entity, programmedYear, programmedAtCut, executed, achievement, state: String
    /// `corte`, `tope`, `piso`, `sin tope`, `publicado`, `fuente`.
    public var cut, cap, floor, uncapped, published, source: String

    /// What an achievement is called: the band's own name, or the state's word.
    public func word(of band: StateBands.Band) -> String {
        band.name ?? word(of: band.state)
    }

    /// The word of a state.
    public func word(of state: AchievementState) -> String {
        switch state {
        case .critical: critical
        case .lag: lag
        case .met: met
        case .over: over
        }
    }

    /// Calls states by words of a user's own.
    package mutating func rename(_ words: [AchievementState: String]) {
        critical = words[.critical] ?? critical
        lag = words[.lag] ?? lag
        met = words[.met] ?? met
        over = words[.over] ?? over
    }

    /// What stands in the place of a figure that isn't there; nil where there is one.
    public func word(of outcome: Outcome) -> String? {
        switch outcome {
        case .achievement: nil
        case .notProgrammed: notProgrammed
        case .noTarget: noTarget
        case .undefined: undefined
        case .met: metAtZero
        case .beyond: beyond
        case .notReported: notReported
        case .insufficient: insufficient
        }
    }

    /// Colombian Spanish.
    public static let spanish = Wording(
        language: "es-CO", numbers: .colombian,
        critical: "Crítico", lag: "Rezago", met: "En cumplimiento", over: "Sobre ejecución",
        notProgrammed: "No programado", noTarget: "Sin meta", undefined: "Sin definir",
        metAtZero: "Cumplido sin porcentaje", beyond: "Mejor que la meta", notReported: "Sin reporte",
        insufficient: "Datos insuficientes",
        indicator: "Nombre indicador", entity: "Entidad responsable", programmedYear: "Programación",
        programmedAtCut: "Programación al corte", executed: "Magnitud ejecutada", achievement: "Porcentaje avance",
        state: "Estado",
        cut: "corte", cap: "tope", floor: "piso", uncapped: "sin tope", published: "publicado", source: "Fuente")

    /// English.
    public static let english = Wording(
        language: "en", numbers: .english,
        critical: "Critical", lag: "Behind", met: "On target", over: "Over-executed",
        notProgrammed: "Not programmed", noTarget: "No target", undefined: "Undefined",
        metAtZero: "Met, without a percent", beyond: "Better than the target", notReported: "Not reported",
        insufficient: "Insufficient data",
        indicator: "Indicator", entity: "Entity", programmedYear: "Programmed",
        programmedAtCut: "Programmed at the cut",
        executed: "Executed", achievement: "Achievement", state: "State",
        cut: "cut", cap: "cap", floor: "floor", uncapped: "uncapped", published: "published", source: "Source")
}
