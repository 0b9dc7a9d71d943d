/// A sentence, or a part of one, in each language.
public struct Phrase: Hashable, Sendable {
    /// The Spanish text.
    public var es: String
    /// The English text.
    public var en: String

    /// A sentence in both languages.
    public init(es: String, en: String) {
        self.es = es
        self.en = en
    }

    /// What is the same in both, such as a name.
    public init(_ text: String) { self.init(es: text, en: text) }

    /// The same with a text behind that is the same in both.
    public func adding(_ text: String) -> Phrase { Phrase(es: es + text, en: en + text) }

    /// The same with another behind.
    public func adding(_ other: Phrase) -> Phrase { Phrase(es: es + other.es, en: en + other.en) }

    /// The text in a language.
    public subscript(language: Language) -> String { language == .es ? es : en }
}
