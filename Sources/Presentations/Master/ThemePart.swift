import Scene
import Words

extension PresentationLook {
    /// The theme's part (ECMA-376 part 1, 20.1.6.9).
    var theme: String {
        let colors = slots.map { #"<a:\#($0.name)><a:srgbClr val="\#($0.color.hex.dropFirst())"/></a:\#($0.name)>"# }
        let name = XML.escaped(name)
        let face = #"<a:latin typeface="\#(XML.escaped(family))"/><a:ea typeface=""/><a:cs typeface=""/>"#
        let plain = #"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#
        func three(_ text: String) -> String { String(repeating: text, count: 3) }
        return #"<a:theme xmlns:a="\#(Namespace.drawing)" name="\#(name)"><a:themeElements>"#
            + #"<a:clrScheme name="\#(name)">\#(colors.joined())</a:clrScheme>"#
            + #"<a:fontScheme name="\#(name)"><a:majorFont>\#(face)</a:majorFont><a:minorFont>\#(face)</a:minorFont>"#
            + #"</a:fontScheme><a:fmtScheme name="\#(name)"><a:fillStyleLst>\#(three(plain))</a:fillStyleLst>"#
            + #"<a:lnStyleLst>\#(three(#"<a:ln w="9525">\#(plain)</a:ln>"#))</a:lnStyleLst><a:effectStyleLst>"#
            + #"\#(three("<a:effectStyle><a:effectLst/></a:effectStyle>"))</a:effectStyleLst>"#
            + #"<a:bgFillStyleLst>\#(three(plain))</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"#
    }
}
