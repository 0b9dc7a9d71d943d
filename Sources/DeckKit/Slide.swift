public import Scene

/// A page of a deck.
public struct Slide: Hashable, Sendable {
    /// Where a slide comes from.
    public enum Origin: String, Hashable, Sendable {
        /// It mirrors a slide of the official deck.
        case official
        /// It adds to the official deck.
        case extra
    }

    /// Its number and its subject in a form fit for a file's name, for example `05-objetivo-1`.
    public var name: String
    /// Whether the official deck has it.
    public var origin: Origin
    /// The page; its title is the slide's.
    public var scene: Scene
    /// Whether it opens or closes the deck, with hardly more than its title.
    public var isCover: Bool
    /// The codes of the nodes whose figures it prints.
    public var shown: [String]

    /// A page with its name.
    public init(name: String, origin: Origin, scene: Scene, isCover: Bool = false, shown: [String] = []) {
        self.name = name
        self.origin = origin
        self.scene = scene
        self.isCover = isCover
        self.shown = shown
    }
}
