package import Scene

/// The colours and the family of a presentation's theme (ECMA-376 part 1, 20.1.6): who changes the theme changes every
/// shape that uses them.
package struct PresentationLook: Hashable, Sendable {
    package var name: String
    /// The family of every text.
    package var family: String
    /// Text, and what is behind it.
    package var ink, background: Color
    /// Secondary text, and quiet surfaces.
    package var muted, surface: Color
    /// Six colours of marks, the first that of titles.
    package var accents: [Color]
    /// Whether the theme is another's: only text and its ground go by its names, since what its other colours mean nobody
    /// knows, and texts keep the family that they were measured in.
    package var isForeign = false

    package init(
        name: String, family: String, ink: Color, background: Color, muted: Color, surface: Color, accents: [Color]
    ) {
        self.name = name
        self.family = family
        self.ink = ink
        self.background = background
        self.muted = muted
        self.surface = surface
        self.accents = accents
    }

    /// The names that a theme gives its colours, in its order.
    var slots: [(name: String, color: Color)] {
        let accents = (0..<6).map { self.accents.indices.contains($0) ? self.accents[$0] : ink }
        return [("dk1", ink), ("lt1", background), ("dk2", muted), ("lt2", surface)]
            + accents.enumerated().map { ("accent\($0.offset + 1)", $0.element) }
            + [("hlink", accents[0]), ("folHlink", muted)]
    }

    /// What shapes call a colour of the theme; nil for another colour.
    func name(of color: Color) -> String? {
        let called = ["dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"]
        let known = isForeign ? slots.filter { ["dk1", "lt1"].contains($0.name) } : slots
        return known.first { $0.color == color }.map { called[$0.name] ?? $0.name }
    }
}
