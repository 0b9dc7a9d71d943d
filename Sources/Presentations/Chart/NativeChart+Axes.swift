import Scene

extension NativeChart {
    var axisLine: String { "<c:spPr>\(paint.outline(Stroke(text.look.muted, width: 0.75)))</c:spPr>" }

    var categoryAxis: String {
        #"<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>"#
            + #"<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>"#
            + #"<c:minorTickMark val="none"/><c:tickLblPos val="low"/>\#(axisLine)\#(font(size: nameSize, text.look.ink))"#
            + #"<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="r"/>"#
            + #"<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>"#
    }

    var valueAxis: String {
        #"<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="\#(number(scale.limit))"/>"#
            + #"<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>"#
            + #"<c:numFmt formatCode="\#(percentFormat)" sourceLinked="0"/>"#
            + #"<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>\#(axisLine)"#
            + #"\#(font(size: min(9, labelSize + 1), text.look.ink))<c:crossAx val="1"/><c:crosses val="max"/>"#
            + #"<c:crossBetween val="between"/><c:majorUnit val="25"/></c:valAx>"#
    }

    var percentFormat: String { words.isSpanish ? "0&quot;\u{A0}%&quot;" : "0&quot;%&quot;" }

    var legend: String {
        guard !isSingle else { return "" }
        // The line's series isn't drawn, only its trend; the entries of trends follow those of series.
        let hidden = #"<c:legendEntry><c:idx val="\#(isPair ? 1 : series.count)"/><c:delete val="1"/></c:legendEntry>"#
        let share = Rect(x: 0.01, y: 0, width: 0.98, height: (legendHeight - 8) / frame.height)
        return #"<c:legend><c:legendPos val="t"/>\#(hidden)\#(layout(share, inner: false))"#
            + #"<c:overlay val="0"/>\#(font(size: 10, text.look.ink))</c:legend>"#
    }
}
