public import PlanModel

/// What a user's theme file says: what it changes of a bundled theme.
public struct ThemeFile: Hashable, Sendable {
    /// A value with its place in the file.
    public struct Placed<Value: Hashable & Sendable>: Hashable, Sendable {
        /// The value.
        public var value: Value
        /// Where it stands.
        public var place: Place
    }

    /// How a state looks and what it's called; nil for what stays.
    public struct State: Hashable, Sendable {
        /// The fill of its bars and glyphs, and the text on it, `0xRRGGBB`.
        public var fill, text: Placed<UInt32>?
        /// The shape of its glyph.
        public var glyph: Placed<String>?
        /// What it's called.
        public var word: String?
    }

    /// What the theme is called.
    public var name: String?
    /// The bundled theme that it starts from.
    public var base: Placed<String>?
    /// The family of every text.
    public var font: String?
    /// A PNG picture, beside the file unless its path is whole.
    public var logo: Placed<String>?
    /// Colours by their token, `0xRRGGBB`.
    public var colors: [String: Placed<UInt32>] = [:]
    /// Sizes of type by their use, in points.
    public var sizes: [String: Placed<Double>] = [:]
    /// States by the names that reports have for them.
    public var states: [String: State] = [:]

    /// A file that says nothing.
    init() {}

    /// The tokens of colours.
    public static let colorTokens = [
        "background", "ink", "muted", "rule", "track", "band", "surface", "accent", "onAccent",
    ]
    /// What sizes of type are for.
    public static let sizeTokens = ["title", "subtitle", "body", "label", "small"]
}
