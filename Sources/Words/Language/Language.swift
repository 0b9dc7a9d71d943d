/// A language that Corte speaks.
public enum Language: String, Hashable, Sendable, CaseIterable {
    /// Spanish as Colombia writes it.
    case es
    /// English.
    case en
}
