/// A step of a YAML text, and where it starts.
struct YAMLEvent: Hashable, Sendable {
    /// What happens; a value may have an anchor, by which aliases repeat it.
    enum Kind: Hashable, Sendable {
        case streamStart
        case streamEnd
        case documentStart
        case documentEnd
        case scalar(String, isPlain: Bool, anchor: String?)
        case sequenceStart(anchor: String?)
        case mappingStart(anchor: String?)
        /// The end of the innermost sequence or mapping.
        case collectionEnd
        /// The value that has the anchor of this name.
        case alias(String)
    }

    var kind: Kind
    var mark: YAMLMark
}
