/// A value of a YAML document, and where it starts.
///
/// Scalars stay text: whether `yes` is a truth or a word is for the reader of the document to say.
struct YAMLNode: Hashable, Sendable {
    /// What the value is made of.
    enum Content: Hashable, Sendable {
        /// A text; plain if it's neither quoted nor a block.
        case scalar(String, isPlain: Bool)
        /// Keys with values, in the order of the text.
        case mapping([YAMLEntry])
        /// A list.
        case sequence([YAMLNode])
    }

    var content: Content
    var mark: YAMLMark

    /// The text of a scalar.
    var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }
}
