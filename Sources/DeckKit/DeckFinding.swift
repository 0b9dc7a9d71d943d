/// What an audit found, as its slide says it.
public struct DeckFinding: Hashable, Sendable {
    /// The code of the node that it's about.
    public var node: String
    /// What was printed, as it stands; nil where nothing was.
    public var printed: String?
    /// What it should be, as text; nil where that can't be told.
    public var recomputed: String?
    /// The finding in a sentence.
    public var text: String

    /// A finding about a node.
    public init(node: String, printed: String?, recomputed: String?, text: String) {
        self.node = node
        self.printed = printed
        self.recomputed = recomputed
        self.text = text
    }
}
