import Scene
import Words

/// Colours and outlines as shapes have them (ECMA-376 part 1, 20.1.8), by the theme's names where it has them.
struct Paint {
    let look: PresentationLook

    func color(_ color: Color) -> String {
        if let name = look.name(of: color) { return #"<a:schemeClr val="\#(name)"/>"# }
        return #"<a:srgbClr val="\#(color.hex.dropFirst())"/>"#
    }

    func fill(_ fill: Color?) -> String {
        guard let fill else { return "<a:noFill/>" }
        return "<a:solidFill>\(color(fill))</a:solidFill>"
    }

    func outline(_ stroke: Stroke?) -> String {
        guard let stroke else { return "<a:ln><a:noFill/></a:ln>" }
        // Lengths of dashes are shares of the line's width, in thousandths of a percent.
        let lengths = stroke.dash.map { Int(($0 / max(stroke.width, 0.01) * 100_000).rounded()) }
        let dashes = stride(from: 0, to: lengths.count, by: 2).map { index in
            #"<a:ds d="\#(lengths[index])" sp="\#(lengths[min(index + 1, lengths.count - 1)])"/>"#
        }
        let dash = dashes.isEmpty ? #"<a:prstDash val="solid"/>"# : "<a:custDash>\(dashes.joined())</a:custDash>"
        return #"<a:ln w="\#(EMU(stroke.width))" cap="flat">\#(fill(stroke.color))\#(dash)<a:round/></a:ln>"#
    }
}
