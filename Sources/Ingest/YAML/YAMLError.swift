/// Why a text gives no YAML value.
enum YAMLError: Error, Hashable, Sendable {
    /// It isn't YAML; with the parser's word for it.
    case syntax(String, YAMLMark)
    /// It holds something that no YAML text may hold, such as a control character.
    case character(String, YAMLMark)
    /// A mapping says something twice; the mark is that of the first key.
    case repeatedKey(String, YAMLMark)
    /// An alias comes before the end of the value that it repeats, or there is no such value.
    case unknownAlias(String, YAMLMark)
    /// There is a second document; the mark is its start.
    case severalDocuments(YAMLMark)
    /// Values are nested deeper than is followed.
    case tooDeep(YAMLMark)
    /// Aliases repeat more than is followed; with the name of the one that's too many.
    case tooManyAliases(String, YAMLMark)
    /// There isn't enough memory.
    case memory
}
