import Scene
import Words

extension NativeChart {
    private static let show = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"].map {
        #"<c:show\#($0) val="0"/>"#
    }.joined()

    /// Labels whose texts are cells' (an extension of Office 2013's).
    func labels(of index: Int, at place: String, ink: Color) -> String {
        let ranged = Self.extended(
            "CE6537A1-D6FC-4f65-9D91-7224C49458BB", #"<c15:showDataLabelsRange val="1"/>"#)
        let run = TextBox.Run(
            text: "", font: Font(text.look.family, size: labelSize, weight: .bold), color: ink)
        let each = rows.indices.map { row in
            let digits = String(index * rows.count + row + 1)
            let id = String(repeating: "0", count: 8 - digits.count) + digits
            return #"<c:dLbl><c:idx val="\#(row)"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>"#
                + #"<a:fld id="{\#(id)-0000-4000-8000-000000000000}" type="CELLRANGE">\#(text.properties("rPr", of: run))"#
                + #"<a:pPr/><a:t>[CELLRANGE]</a:t></a:fld><a:endParaRPr lang="\#(text.language)"/></a:p></c:rich></c:tx>"#
                + #"<c:dLblPos val="\#(place)"/>\#(Self.show)\#(ranged)</c:dLbl>"#
        }
        return "<c:dLbls>\(each.joined())<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
            + font(size: labelSize, ink, weight: .bold)
            + #"<c:dLblPos val="\#(place)"/>\#(Self.show)\#(ranged)</c:dLbls>"#
    }

    func labelCells(of index: Int) -> String {
        let points = rows.enumerated().map {
            #"<c:pt idx="\#($0)"><c:v>\#(XML.escaped($1.labels[index].text))</c:v></c:pt>"#
        }
        return Self.extended(
            "02D57815-91ED-43cb-92C2-25804820EDAC",
            #"<c15:datalabelsRange><c15:f>\#(XML.escaped(range(.label(index))))</c15:f><c15:dlblRangeCache>"#
                + #"<c:ptCount val="\#(rows.count)"/>\#(points.joined())</c15:dlblRangeCache></c15:datalabelsRange>"#)
    }

    private static func extended(_ id: String, _ content: String) -> String {
        #"<c:extLst><c:ext uri="{\#(id)}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">"#
            + content + "</c:ext></c:extLst>"
    }

    /// The one of the theme's two plain colours that is read better on another.
    func readable(on fill: Color) -> Color {
        let look = text.look
        return look.ink.contrast(with: fill) >= look.background.contrast(with: fill) ? look.ink : look.background
    }
}
