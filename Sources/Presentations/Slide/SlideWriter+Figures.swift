import Scene

extension SlideWriter {
    mutating func writeTable(_ rows: [Element], rules: [Element]) throws(PresentationError) {
        guard let grid = TableGrid(rows, rules: rules, text: shapes.text) else { return try write(rows) }
        markup += shapes.frame(grid.frame, kind: Namespace.table, grid.markup, next(words.table))
        var marks = grid.marks
        try writeShapes(&marks, named: words.ornament, isOrnament: true)
    }

    mutating func writeFigure(
        _ members: [Element], _ description: String, _ data: FigureData?
    ) throws(PresentationError) {
        guard let data, let chart = NativeChart(data, in: members.bounds, text: shapes.text) else {
            var all = members
            return try writeShapes(&all, named: words.drawing, description: description)
        }
        charts.append(chart)
        relations.append(Part.Relation("chart", to: "ppt/charts/chart\(chartNumber + charts.count - 1).xml"))
        var identity = next(words.chart)
        identity.description = description
        let content = #"<c:chart xmlns:c="\#(Namespace.chart)" r:id="rId\#(relations.count + 1)"/>"#
        markup += shapes.frame(chart.frame, kind: Namespace.chart, content, identity)
    }
}
