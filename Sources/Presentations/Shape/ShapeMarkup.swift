import Scene
import Words

/// Shapes as slides have them (ECMA-376 part 1, 19.3.1.43), each under a number and a name.
struct ShapeMarkup {
    let text: TextMarkup

    private var paint: Paint { Paint(look: text.look) }

    /// What a shape is besides what it looks like.
    struct Identity {
        var id: Int
        var name: String
        /// What a reader who can't see it is told.
        var description = ""
        /// Whether such a reader skips it.
        var isOrnament = false
        /// The number of the relation to the slide that a click leads to.
        var link: Int?

        /// Its properties that don't show (20.1.2.2.8).
        var markup: String {
            let told = description.isEmpty ? "" : #" descr="\#(XML.escaped(description))""#
            let start = #"<p:cNvPr id="\#(id)" name="\#(XML.escaped(name))"\#(told)"#
            let leads = link.map { #"<a:hlinkClick r:id="rId\#($0)" action="ppaction://hlinksldjump"/>"# } ?? ""
            guard isOrnament else { return leads.isEmpty ? start + "/>" : "\(start)>\(leads)</p:cNvPr>" }
            return start + #">\#(leads)<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">"#
                + #"<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>"#
                + "</a:ext></a:extLst></p:cNvPr>"
        }
    }

    /// A rectangle.
    func rect(_ rect: Rect, radius: Double, fill: Color?, stroke: Stroke?, _ identity: Identity) -> String {
        let least = min(rect.width, rect.height)
        let share = least > 0 ? Int((min(radius / least, 0.5) * 100_000).rounded()) : 0
        let kind =
            share == 0
            ? #"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>"#
            : #"<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val \#(share)"/></a:avLst></a:prstGeom>"#
        return shape(rect, kind, fill: fill, stroke: stroke, identity)
    }

    /// A shape of segments.
    func path(_ path: Path, fill: Color?, stroke: Stroke?, _ identity: Identity) -> String {
        let bounds = path.bounds
        return shape(bounds, path.geometry(in: bounds), fill: fill, stroke: stroke, identity)
    }

    private func shape(
        _ frame: Rect, _ geometry: String, fill: Color?, stroke: Stroke?, _ identity: Identity
    ) -> String {
        "<p:sp><p:nvSpPr>\(identity.markup)<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
            + "<a:xfrm>\(EMU.frame(frame))</a:xfrm>\(geometry)\(paint.fill(fill))\(paint.outline(stroke))</p:spPr></p:sp>"
    }

    /// Shapes that belong together.
    func group(_ frame: Rect, _ members: String, _ identity: Identity) -> String {
        let inner = EMU.frame(frame).replacing("a:off", with: "a:chOff").replacing("a:ext", with: "a:chExt")
        return "<p:grpSp><p:nvGrpSpPr>\(identity.markup)<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
            + "<p:grpSpPr><a:xfrm>\(EMU.frame(frame))\(inner)</a:xfrm></p:grpSpPr>\(members)</p:grpSp>"
    }

    /// A picture by the number of its relation.
    func picture(_ frame: Rect, relation: Int, _ identity: Identity) -> String {
        "<p:pic><p:nvPicPr>\(identity.markup)<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>"
            + #"<p:blipFill><a:blip r:embed="rId\#(relation)"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>"#
            + #"<p:spPr><a:xfrm>\#(EMU.frame(frame))</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>"#
    }

    /// A table or a chart.
    func frame(_ frame: Rect, kind: String, _ content: String, _ identity: Identity) -> String {
        "<p:graphicFrame><p:nvGraphicFramePr>\(identity.markup)<p:cNvGraphicFramePr>"
            + #"<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>"#
            + #"<p:xfrm>\#(EMU.frame(frame))</p:xfrm><a:graphic><a:graphicData uri="\#(kind)">\#(content)"#
            + "</a:graphicData></a:graphic></p:graphicFrame>"
    }

    /// What a shape stands in for of its layout (19.3.1.36).
    enum Placeholder: String {
        case coverTitle = #"<p:ph type="ctrTitle"/>"#
        case title = #"<p:ph type="title"/>"#
        case foot = #"<p:ph type="ftr" sz="quarter" idx="11"/>"#
        case number = #"<p:ph type="sldNum" sz="quarter" idx="12"/>"#
    }

    /// A box of text.
    func box(_ box: TextBox, _ identity: Identity, as placeholder: Placeholder? = nil, content: String? = nil) -> String
    {
        var frame = box.frame
        // A line keeps its place whatever font shows it; several go on below each other in the room that they had.
        let wraps = box.lineCount > 1
        let slack = placeholder == nil ? 1 : 0.04 * frame.width + 4
        frame.width += wraps ? 0.3 * (box.paragraphs.first?.runs.first?.font.size ?? 0) : slack
        let kind = placeholder == nil ? #"<p:cNvSpPr txBox="1"/>"# : #"<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>"#
        return "<p:sp><p:nvSpPr>\(identity.markup)\(kind)<p:nvPr>\(placeholder?.rawValue ?? "")</p:nvPr></p:nvSpPr>"
            + #"<p:spPr><a:xfrm>\#(EMU.frame(frame))</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>"#
            + #"<p:txBody><a:bodyPr wrap="\#(wraps ? "square" : "none")" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t">"#
            + "<a:noAutofit/></a:bodyPr><a:lstStyle/>\(content ?? text.paragraphs(box.paragraphs))</p:txBody></p:sp>"
    }
}
