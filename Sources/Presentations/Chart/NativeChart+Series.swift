import Scene

extension NativeChart {
    var bars: String {
        let order = isSingle ? [lineSeries(0), valueSeries(0, number: 1), placeSeries(2)] : several
        // Of two bars the unseen one stands between, under half of each: so that they touch.
        let overlap = isSingle ? 100 : isPair ? 50 : 0
        return #"<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>"#
            + order.joined() + #"<c:gapWidth val="\#(isSingle ? 60 : 40)"/><c:overlap val="\#(overlap)"/>"#
            + #"<c:axId val="1"/><c:axId val="2"/></c:barChart>"#
    }

    var several: [String] {
        isPair
            ? [valueSeries(0, number: 0), lineSeries(1), valueSeries(1, number: 2)]
            : series.indices.map { valueSeries($0, number: $0) } + [lineSeries(series.count)]
    }

    /// A series (21.2.2.15), whose parts have to stand in this order.
    func series(
        _ number: Int, _ title: Column, named name: String, fill: Color?, after: String = "", values: [Double?],
        extensions: String = ""
    ) -> String {
        #"<c:ser><c:idx val="\#(number)"/><c:order val="\#(number)"/><c:tx>\#(texts(head(title), [name]))</c:tx>"#
            + #"<c:spPr>\#(paint.fill(fill))<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>\#(after)"#
            + "<c:cat>\(texts(range(.name), rows.map(\.name)))</c:cat>"
            + "<c:val>\(numbers(range(title), values))</c:val>\(extensions)</c:ser>"
    }

    func valueSeries(_ index: Int, number: Int) -> String {
        let points = rows.enumerated().compactMap { row, entry in
            entry.fill.map {
                #"<c:dPt><c:idx val="\#(row)"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>"#
                    + "<c:spPr>\(paint.fill($0))<a:ln><a:noFill/></a:ln></c:spPr></c:dPt>"
            }
        }
        // At the bars' ends the line would go through some labels.
        let labels = isSingle ? "" : labels(of: index, at: "inBase", ink: readable(on: series[index].fill))
        return series(
            number, .value(index), named: series[index].title, fill: series[index].fill,
            after: points.joined() + labels, values: rows.map { $0.values[index] },
            extensions: isSingle ? "" : labelCells(of: index))
    }

    /// The constant series, whose trend is the line.
    func lineSeries(_ index: Int) -> String {
        let stroke = Stroke(text.look.ink, width: 1.5, dash: [6, 4.5])
        let percent = "\(scale.lineTitle) (\(self.number(scale.line))\u{A0}%)"
        let trend =
            "<c:trendline><c:name>\(percent)</c:name><c:spPr>\(paint.outline(stroke))</c:spPr>"
            + #"<c:trendlineType val="linear"/><c:forward val="0.5"/><c:backward val="0.5"/><c:dispRSqr val="0"/>"#
            + #"<c:dispEq val="0"/></c:trendline>"#
        return series(
            index, .line, named: scale.lineTitle, fill: isSingle ? text.look.surface : nil, after: trend,
            values: rows.map { $0.isHead ? nil : scale.line })
    }

    /// The series that nobody sees, at whose ends the labels stand.
    func placeSeries(_ index: Int) -> String {
        series(
            index, .place, named: words.labelPlace, fill: nil, after: labels(of: 0, at: "outEnd", ink: text.look.ink),
            values: rows.map { place(of: $0) }, extensions: labelCells(of: 0))
    }
}
