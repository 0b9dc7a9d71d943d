import Scene

extension SlideWriter {
    /// The line at the foot, whose first text is the number.
    mutating func writeFoot(_ members: [Element], page: Int) throws(PresentationError) {
        for (index, box) in boxes(members.runs, stacking: false).enumerated() {
            markup +=
                index == 0
                ? shapes.box(box, next(words.number), as: .number, content: numberField(in: box, page: page))
                : shapes.box(box, next(words.foot), as: .foot)
        }
        var others = members.withoutTexts
        try writeShapes(&others, named: words.ornament, isOrnament: true)
    }

    /// The slide's number as a field, which follows when slides are moved.
    private func numberField(in box: TextBox, page: Int) -> String {
        guard let run = box.paragraphs.first?.runs.first else { return "" }
        var rest = run
        rest.text = String(run.text.dropFirst("\(page)".count))
        let look = shapes.text.properties("rPr", of: run)
        return #"<a:p><a:pPr marL="0" indent="0" algn="l"><a:buNone/></a:pPr>"#
            + #"<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">\#(look)<a:t>\#(page)</a:t></a:fld>"#
            + shapes.text.run(rest) + "</a:p>"
    }
}
