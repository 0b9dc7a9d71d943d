/// What kind of commitment an indicator measures.
public enum IndicatorClass: String, Hashable, Sendable, CaseIterable {
    /// *Indicador sectorial*.
    case sector
    /// *Meta trazadora*.
    case flagship
    /// *Meta de proyecto de inversión*.
    case project
}
