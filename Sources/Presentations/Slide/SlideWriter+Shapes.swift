import Scene

extension SlideWriter {
    /// A group of shapes that nothing else is said of.
    mutating func writeShapes(
        _ elements: inout [Element], named name: String, description: String = "", isOrnament: Bool = false
    ) throws(PresentationError) {
        defer { elements = [] }
        guard !elements.isEmpty else { return }
        var group = next(name)
        group.description = description
        group.isOrnament = isOrnament
        let start = markup
        markup = ""
        let frame = try writeMembers(elements, ornaments: isOrnament)
        markup = start + shapes.group(frame, markup, group)
    }

    /// The members of a group, and the area around them.
    mutating func writeMembers(_ elements: [Element], ornaments: Bool) throws(PresentationError) -> Rect {
        var frame: Rect?
        var texts: [TextRun] = []
        func include(_ rect: Rect) { frame = frame.map { $0.union(rect) } ?? rect }
        func identity(_ name: String, _ writer: inout SlideWriter) -> ShapeMarkup.Identity {
            var identity = writer.next(name)
            identity.isOrnament = ornaments
            return identity
        }
        func writeTexts(_ writer: inout SlideWriter) {
            for box in writer.boxes(texts, stacking: false) {
                writer.markup += writer.shapes.box(box, writer.next(writer.words.text))
                include(box.frame)
            }
            texts = []
        }
        for element in elements.flattened {
            if case .text(let run) = element {
                texts.append(run)
                continue
            }
            writeTexts(&self)
            switch element {
            case .rect(let rect, let radius, let fill, let stroke):
                markup += shapes.rect(rect, radius: radius, fill: fill, stroke: stroke, identity(words.shape, &self))
                include(rect)
            case .line(let from, let to, let stroke):
                let path = Path([.move(from), .line(to)])
                markup += shapes.path(path, fill: nil, stroke: stroke, identity(words.shape, &self))
                include(path.bounds)
            case .path(let path, let fill, let stroke):
                markup += shapes.path(path, fill: fill, stroke: stroke, identity(words.shape, &self))
                include(path.bounds)
            case .image(let path, let rect):
                let part = try file(path)
                relations.append(Part.Relation("image", to: part.name))
                // The layout is the first.
                markup += shapes.picture(rect, relation: relations.count + 1, identity(words.picture, &self))
                include(rect)
            case .text, .group: break
            }
        }
        writeTexts(&self)
        return frame ?? Rect(x: 0, y: 0, width: 0, height: 0)
    }
}
