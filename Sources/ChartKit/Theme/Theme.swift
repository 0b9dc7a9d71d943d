public import PlanModel
public import Scene

/// How charts and slides look: a value with tokens. It restyles marks, but never removes one.
public struct Theme: Hashable, Sendable {
    /// The theme's name.
    public var name: String
    /// Behind everything.
    public var background: Color
    /// Text and marks.
    public var ink: Color
    /// Secondary text.
    public var muted: Color
    /// Hairlines between rows and around tables.
    public var rule: Color
    /// The pale track behind a bar.
    public var track: Color
    /// The band from 0 to 100 % inside the track.
    public var band: Color
    /// Heads of tables and quiet surfaces.
    public var surface: Color
    /// The one colour of titles and covers.
    public var accent: Color
    /// Text on the accent colour.
    public var onAccent: Color
    /// Below the programme, and in need of a decision.
    public var critical: StateStyle
    /// Below the programme.
    public var lag: StateStyle
    /// As programmed.
    public var met: StateStyle
    /// Above the programme.
    public var over: StateStyle
    /// The sizes of type.
    public var type: TypeRamp
    /// The picture at the top right of every page; none in the bundled themes.
    public var logo: Logo?
    /// What states are called instead of the language's own words.
    public var words: [AchievementState: String] = [:]

    /// A picture of the user's.
    public struct Logo: Hashable, Sendable {
        /// The path of the PNG file.
        public var path: String
        /// Its width over its height.
        public var aspect: Double

        /// A picture by its file and its shape.
        public init(path: String, aspect: Double) {
            self.path = path
            self.aspect = aspect
        }
    }

    /// How a state looks.
    public struct StateStyle: Hashable, Sendable {
        /// The fill of its bars and glyphs.
        public var fill: Color
        /// Text on that fill.
        public var onFill: Color
        /// The shape of its glyph.
        public var glyph: Glyph

        /// A fill, the text on it, and a glyph.
        public init(fill: Color, onFill: Color, glyph: Glyph) {
            self.fill = fill
            self.onFill = onFill
            self.glyph = glyph
        }
    }

    /// The style of a state.
    public func style(of state: AchievementState) -> StateStyle { self[keyPath: Self.style(of: state)] }

    /// Where a theme keeps the style of a state.
    public static func style(of state: AchievementState) -> any WritableKeyPath<Theme, StateStyle> & Sendable {
        switch state {
        case .critical: \.critical
        case .lag: \.lag
        case .met: \.met
        case .over: \.over
        }
    }

    /// The bundled theme for screens and colour print.
    public static let clear = Theme(
        name: "clear", background: .white, ink: Color(hex: 0x222222), muted: Color(hex: 0x595959),
        rule: Color(hex: 0xCFCFCF), track: Color(hex: 0xF4F4F4), band: Color(hex: 0xE8E8E8),
        surface: Color(hex: 0xF6F6F4), accent: Color(hex: 0x0A2A6B), onAccent: .white,
        critical: StateStyle(fill: Color(hex: 0x7D1128), onFill: .white, glyph: .triangleDown),
        lag: StateStyle(fill: Color(hex: 0xC86B09), onFill: Color(hex: 0x111111), glyph: .diamond),
        met: StateStyle(fill: Color(hex: 0x0B828B), onFill: .white, glyph: .circle),
        over: StateStyle(fill: Color(hex: 0x0A2A6B), onFill: .white, glyph: .triangleUp),
        type: TypeRamp(family: "Open Sans"))

    /// The bundled theme for grey print: states differ in their shades and glyphs.
    public static let print = Theme(
        name: "print", background: .white, ink: Color(hex: 0x111111), muted: Color(hex: 0x505050),
        rule: Color(hex: 0xBDBDBD), track: Color(hex: 0xF4F4F4), band: Color(hex: 0xE8E8E8),
        surface: Color(hex: 0xF6F6F6), accent: Color(hex: 0x262626), onAccent: .white,
        critical: StateStyle(fill: Color(hex: 0x000000), onFill: .white, glyph: .triangleDown),
        lag: StateStyle(fill: Color(hex: 0x808080), onFill: Color(hex: 0x000000), glyph: .diamond),
        met: StateStyle(fill: Color(hex: 0x5C5C5C), onFill: .white, glyph: .circle),
        over: StateStyle(fill: Color(hex: 0x333333), onFill: .white, glyph: .triangleUp),
        type: TypeRamp(family: "Open Sans"))

    /// The bundled theme for dark slides.
    public static let dark = Theme(
        name: "dark", background: Color(hex: 0x12161D), ink: Color(hex: 0xF3F4F6), muted: Color(hex: 0xB8BEC9),
        rule: Color(hex: 0x3C4450), track: Color(hex: 0x1D232D), band: Color(hex: 0x29313D),
        surface: Color(hex: 0x1A2029), accent: Color(hex: 0x8DB4FF), onAccent: Color(hex: 0x10141B),
        critical: StateStyle(fill: Color(hex: 0xFF6B8B), onFill: Color(hex: 0x10141B), glyph: .triangleDown),
        lag: StateStyle(fill: Color(hex: 0xFFB347), onFill: Color(hex: 0x10141B), glyph: .diamond),
        met: StateStyle(fill: Color(hex: 0x2FB8B0), onFill: Color(hex: 0x10141B), glyph: .circle),
        over: StateStyle(fill: Color(hex: 0x8DB4FF), onFill: Color(hex: 0x10141B), glyph: .triangleUp),
        type: TypeRamp(family: "Open Sans"))

    /// The bundled themes.
    public static let all = [clear, print, dark]
}

/// The sizes of type of a theme, in points. Nothing on a page is smaller than `floor`.
public struct TypeRamp: Hashable, Sendable {
    /// The family of every text.
    public var family: String

    /// The sizes of the five uses, in points, at least `floor`.
    public var titleSize = 24.0, subtitleSize = 13.0, bodySize = 11.0, labelSize = 11.0, smallSize = 9.0

    /// A ramp in one family.
    public init(family: String) {
        self.family = family
    }

    /// The smallest size in use.
    public var floor: Double { 9 }
    /// The finding of a chart, the title of a slide.
    public var title: Font { Font(family, size: titleSize, weight: .bold) }
    /// The line below a title.
    public var subtitle: Font { Font(family, size: subtitleSize) }
    /// Names and running text.
    public var body: Font { Font(family, size: bodySize) }
    /// Values beside marks.
    public var label: Font { Font(family, size: labelSize, weight: .bold) }
    /// Axes, footnotes, sources.
    public var small: Font { Font(family, size: smallSize) }
}
