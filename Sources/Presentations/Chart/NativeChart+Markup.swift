import Scene
import Words

extension NativeChart {
    var paint: Paint { Paint(look: text.look) }

    /// The chart's part (ECMA-376 part 1, 21.2.2.29).
    var markup: String {
        let plot = Rect(
            x: Self.nameShare, y: legendHeight / frame.height, width: axisWidth / frame.width,
            height: 1 - (legendHeight + Self.axisHeight) / frame.height)
        return #"<c:chartSpace \#(Namespace.charts)><c:date1904 val="0"/><c:lang val="\#(text.language)"/>"#
            + #"<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>\#(layout(plot))"#
            + bars + categoryAxis + valueAxis + "<c:spPr><a:noFill/></c:spPr></c:plotArea>\(legend)"
            + #"<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>"#
            + "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>\(font(size: labelSize, text.look.ink))"
            + #"<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>"#
    }

    /// A place in shares of the chart's; of a plot it's that of its bars, without their names and numbers.
    func layout(_ plot: Rect, inner: Bool = true) -> String {
        let values = [("x", plot.x), ("y", plot.y), ("w", plot.width), ("h", plot.height)].map {
            #"<c:\#($0.0) val="\#(number($0.1))"/>"#
        }
        let target = inner ? #"<c:layoutTarget val="inner"/>"# : ""
        return #"<c:layout><c:manualLayout>\#(target)<c:xMode val="edge"/><c:yMode val="edge"/>"#
            + values.joined() + "</c:manualLayout></c:layout>"
    }

    func texts(_ range: String, _ texts: [String]) -> String {
        let points = texts.enumerated().map { #"<c:pt idx="\#($0)"><c:v>\#(XML.escaped($1))</c:v></c:pt>"# }
        return "<c:strRef><c:f>\(XML.escaped(range))</c:f><c:strCache>"
            + #"<c:ptCount val="\#(texts.count)"/>\#(points.joined())</c:strCache></c:strRef>"#
    }

    func numbers(_ range: String, _ values: [Double?]) -> String {
        // What is missing has no point: it isn't zero.
        let points = values.enumerated().compactMap { index, value in
            value.map { #"<c:pt idx="\#(index)"><c:v>\#(number($0))</c:v></c:pt>"# }
        }
        return "<c:numRef><c:f>\(XML.escaped(range))</c:f><c:numCache><c:formatCode>General</c:formatCode>"
            + #"<c:ptCount val="\#(values.count)"/>\#(points.joined())</c:numCache></c:numRef>"#
    }

    /// A number with the fewest digits that give it back.
    func number(_ value: Double) -> String { numberText(value) }

    func font(size: Double, _ color: Color, weight: Font.Weight = .regular) -> String {
        let run = TextBox.Run(text: "", font: Font(text.look.family, size: size, weight: weight), color: color)
        return "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>\(text.properties("defRPr", of: run))</a:pPr>"
            + #"<a:endParaRPr lang="\#(text.language)"/></a:p></c:txPr>"#
    }
}
