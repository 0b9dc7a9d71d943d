import Scene

/// A length as slides count it: 12,700 to a point (ECMA-376 part 1, 20.1.2.1).
struct EMU: CustomStringConvertible {
    let description: String

    init(_ points: Double) { description = String(Int((points * 12_700).rounded())) }

    /// A place and a size.
    static func frame(_ rect: Rect) -> String {
        #"<a:off x="\#(EMU(rect.x))" y="\#(EMU(rect.y))"/><a:ext cx="\#(EMU(rect.width))" cy="\#(EMU(rect.height))"/>"#
    }
}
