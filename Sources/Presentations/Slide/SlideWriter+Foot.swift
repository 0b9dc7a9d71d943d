import Scene

extension SlideWriter {
    mutating func writeOrnament(_ members: [Element]) throws(PresentationError) {
        let foot = boxes(members.runs, stacking: false)
        let numbered = foot.first { $0.text.hasPrefix("\(number) / ") }
        if let numbered {
            for box in foot {
                let isNumber = box.frame == numbered.frame
                markup +=
                    isNumber
                    ? shapes.box(
                        box, next(words.number), as: .number, content: numberField(in: box))
                    : shapes.box(box, next(words.foot), as: .foot)
            }
            var others = members.withoutTexts
            return try writeShapes(&others, named: words.ornament, isOrnament: true)
        }
        var all = members
        try writeShapes(&all, named: words.ornament, isOrnament: true)
    }

    /// The slide's number as a field, which follows when slides are moved.
    private func numberField(in box: TextBox) -> String {
        guard let run = box.paragraphs.first?.runs.first else { return "" }
        var rest = run
        rest.text = String(run.text.dropFirst("\(number)".count))
        let look = shapes.text.properties("rPr", of: run)
        return #"<a:p><a:pPr marL="0" indent="0" algn="l"><a:buNone/></a:pPr>"#
            + #"<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">\#(look)<a:t>\#(number)</a:t></a:fld>"#
            + shapes.text.run(rest) + "</a:p>"
    }
}
