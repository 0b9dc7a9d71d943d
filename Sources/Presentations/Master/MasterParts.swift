import Scene
import Words

/// The slides' master and its layouts: where a deck's own look can be changed for all of it.
struct MasterParts {
    let text: TextMarkup
    let size: Size

    private var words: ShapeWords { ShapeWords(language: text.language) }
    private var look: PresentationLook { text.look }
    private var side: Double { (size.width * 0.05).rounded() }

    /// The layouts, by what their slides begin with.
    enum Layout: Int, CaseIterable {
        case slide = 1
        case cover = 2

        var part: String { "ppt/slideLayouts/slideLayout\(rawValue).xml" }
    }

    static let master = "ppt/slideMasters/slideMaster1.xml"
    static let theme = "ppt/theme/theme1.xml"

    /// Every part of them.
    var parts: [Part] {
        let layouts = Layout.allCases.map { Part.Relation("slideLayout", to: $0.part) }
        return [
            Part(Self.theme, kind: "theme", look.theme),
            Part(
                Self.master, kind: "presentationml.slideMaster", master, layouts + [.init("theme", to: Self.theme)]),
        ]
            + Layout.allCases.map {
                Part(
                    $0.part, kind: "presentationml.slideLayout", layout($0), [.init("slideMaster", to: Self.master)])
            }
    }

    /// The beginning of every tree of shapes.
    static let tree =
        #"<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>"#
        + #"<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>"#

    /// What the theme's colours stand for.
    static let colors =
        #"<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" "#
        + #"accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>"#

    private var master: String {
        let entries = Layout.allCases.map {
            #"<p:sldLayoutId id="\#(2_147_483_648 + $0.rawValue)" r:id="rId\#($0.rawValue)"/>"#
        }
        let title = style(count: 1, size: 24, isBold: true, color: "accent1", face: "+mj-lt")
        let body = style(count: 9, size: 14, isBold: false, color: "tx1", face: "+mn-lt")
        return
            #"<p:sldMaster \#(Namespace.slide)><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill>"#
            + #"<a:effectLst/></p:bgPr></p:bg><p:spTree>\#(Self.tree)\#(titleShape(type: "title"))\#(bodyShape)\#(feet)</p:spTree></p:cSld>"#
            + Self.colors + "<p:sldLayoutIdLst>\(entries.joined())</p:sldLayoutIdLst><p:txStyles>"
            + "<p:titleStyle>\(title)</p:titleStyle><p:bodyStyle>\(body)</p:bodyStyle><p:otherStyle>\(body)</p:otherStyle>"
            + "</p:txStyles></p:sldMaster>"
    }

    private func style(count: Int, size: Int, isBold: Bool, color: String, face: String) -> String {
        (1...count).map { level in
            #"<a:lvl\#(level)pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="\#(100 * size)" b="\#(isBold ? 1 : 0)">"#
                + #"<a:solidFill><a:schemeClr val="\#(color)"/></a:solidFill><a:latin typeface="\#(face)"/></a:defRPr>"#
                + "</a:lvl\(level)pPr>"
        }.joined()
    }

    private func layout(_ layout: Layout) -> String {
        let isCover = layout == .cover
        let title = titleShape(type: isCover ? "ctrTitle" : "title")
        return #"<p:sldLayout \#(Namespace.slide) type="\#(isCover ? "title" : "titleOnly")" preserve="1">"#
            + #"<p:cSld name="\#(isCover ? words.coverLayout : words.slideLayout)"><p:spTree>\#(Self.tree)\#(title)"#
            + "\(feet)</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    }

    // MARK: Placeholders

    private func titleShape(type: String) -> String {
        let isCover = type == "ctrTitle"
        let frame =
            isCover
            ? Rect(x: side, y: size.height * 0.26, width: size.width * 0.55, height: 56)
            : Rect(x: side, y: 44, width: size.width - 2 * side, height: 34)
        let sized = isCover ? #"<a:lvl1pPr><a:defRPr sz="4000"/></a:lvl1pPr>"# : ""
        return placeholder(2, words.title, #"type="\#(type)""#, frame, style: sized, words.title)
    }

    private var bodyShape: String {
        let frame = Rect(x: side, y: 96, width: size.width - 2 * side, height: size.height - 96 - 48)
        return placeholder(3, words.text, #"type="body" idx="1""#, frame, style: "", words.text)
    }

    private var feet: String {
        let small =
            #"<a:lvl1pPr><a:defRPr sz="900"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr>"#
        let foot = Rect(x: side, y: size.height - 28, width: size.width * 0.6, height: 14)
        let number = Rect(x: size.width - side - 80, y: size.height - 28, width: 80, height: 14)
        return placeholder(4, words.foot, #"type="ftr" sz="quarter" idx="11""#, foot, style: small, "")
            + placeholder(
                5, words.number, #"type="sldNum" sz="quarter" idx="12""#, number,
                style: small.replacing("<a:lvl1pPr>", with: #"<a:lvl1pPr algn="r">"#), nil)
    }

    private func placeholder(
        _ id: Int, _ name: String, _ kind: String, _ frame: Rect, style: String, _ prompt: String?
    ) -> String {
        // Without a prompt of its own it shows the slide's number.
        let content =
            prompt.map { $0.isEmpty ? "<a:p><a:endParaRPr lang=\"\(text.language)\"/></a:p>" : text.plain($0) }
            ?? #"<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="\#(text.language)"/>"#
            + "<a:t>‹#›</a:t></a:fld></a:p>"
        return
            #"<p:sp><p:nvSpPr><p:cNvPr id="\#(id)" name="\#(XML.escaped(name))"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>"#
            + "<p:nvPr><p:ph \(kind)/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>\(EMU.frame(frame))</a:xfrm>"
            + #"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>"#
            + #"<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr><a:lstStyle>\#(style)</a:lstStyle>"#
            + "\(content)</p:txBody></p:sp>"
    }
}
