/// How the reports of a year add up to what an indicator achieved (*tipo de anualización*).
public enum Annualisation: String, Hashable, Sendable, CaseIterable {
    /// *Suma*: each period's magnitude adds to the year's.
    case sum
    /// *Constante*: the same level is held all year.
    case constant
    /// *Creciente*: the magnitude grows from a baseline.
    case growing
    /// *Decreciente*: the magnitude falls from a baseline, and less is better.
    case falling

    /// Whether a year's reports accumulate, so that a later one is never below an earlier one.
    public var isCumulative: Bool { self == .sum || self == .growing }
}
