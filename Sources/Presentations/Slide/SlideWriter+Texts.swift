import Scene

extension SlideWriter {
    func boxes(_ runs: [TextRun], stacking: Bool) -> [TextBox] {
        TextBox.boxes(of: runs, stacking: stacking, measuring: shapes.text.measuring)
    }

    mutating func writeTitle(_ members: [Element]) throws(PresentationError) {
        hasTitle = true
        var boxes = boxes(members.runs, stacking: true)[...]
        guard let title = boxes.popFirst() else { return }
        markup += shapes.box(title, next(words.title), as: isCover ? .coverTitle : .title)
        for box in boxes { markup += shapes.box(box, next(words.text)) }
    }

    mutating func writeTexts(_ members: [Element]) throws(PresentationError) {
        let link = members.target.flatMap { targets[$0] }.map { number -> Int in
            relations.append(Part.Relation("slide", to: "ppt/slides/slide\(number).xml"))
            // The layout is the first.
            return relations.count + 1
        }
        for box in boxes(members.runs, stacking: true) {
            var identity = next(words.text)
            identity.link = link
            markup += shapes.box(box, identity)
        }
        var others = members.withoutTexts
        try writeShapes(&others, named: words.ornament, isOrnament: true)
    }
}
