/// A line of text in one font and colour, placed at its baseline.
public struct TextRun: Hashable, Sendable {
    /// What it says; one line.
    public var text: String
    /// Where the baseline starts.
    public var origin: Point
    /// The font.
    public var font: Font
    /// The colour.
    public var color: Color
    /// The advance width that the layout measured, in points.
    public var width: Double
    /// What the line break behind it took away, a space or nothing inside a word; nil where its paragraph ends, or where
    /// it isn't the last of its line.
    public var after: String?

    /// A line of text at its baseline.
    public init(
        _ text: String, at origin: Point, font: Font, color: Color, width: Double, after: String? = nil
    ) {
        self.text = text
        self.origin = origin
        self.font = font
        self.color = color
        self.width = width
        self.after = after
    }
}

/// A font at a size.
public struct Font: Hashable, Sendable {
    /// How heavy its strokes are.
    public enum Weight: String, Hashable, Sendable {
        case regular, semibold, bold
    }

    /// The family's name.
    public var family: String
    /// The size in points.
    public var size: Double
    /// How heavy its strokes are.
    public var weight: Weight
    /// Whether it's slanted.
    public var isItalic: Bool

    /// A font at a size in points.
    public init(_ family: String, size: Double, weight: Weight = .regular, isItalic: Bool = false) {
        self.family = family
        self.size = size
        self.weight = weight
        self.isItalic = isItalic
    }

    /// The same font at another size.
    public func sized(_ size: Double) -> Font {
        var font = self
        font.size = size
        return font
    }
}
