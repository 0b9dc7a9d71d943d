import Scene

/// A part of a page that gnuplot draws with one command: shapes, and texts over them.
///
/// Shapes of one style are drawn together where nothing comes between them, so that a script has few steps; what covers
/// something comes after it as on the page.
struct Layer {
    /// Shapes of one style, in their order.
    struct Batch {
        let style: Shape.Style
        var shapes: [Marked<Shape>] = []
    }

    /// Something with the groups of the page that it's in, from the outside to the inside.
    struct Marked<Content> {
        let groups: [Tag]
        let content: Content
    }

    private(set) var batches: [Batch] = []
    private(set) var texts: [Marked<TextRun>] = []

    /// A page's layers, from the back to the front; at least one.
    static func layers(of scene: Scene) throws(GnuplotError) -> [Layer] {
        var layers = [Layer()]
        try add(scene.elements, in: [], to: &layers)
        return layers
    }

    private static func add(_ elements: [Element], in groups: [Tag], to layers: inout [Layer]) throws(GnuplotError) {
        for element in elements {
            switch element {
            case .group(let tag, let members):
                try add(members, in: groups + [tag], to: &layers)
            case .text(let run):
                guard element.isDrawable else { throw .place(element: element.kind) }
                layers[layers.count - 1].texts.append(Marked(groups: groups, content: run))
            default:
                for shape in try element.shapes() {
                    if layers[layers.count - 1].texts.contains(where: { $0.content.box.intersects(shape.box) }) {
                        layers.append(Layer())
                    }
                    layers[layers.count - 1].add(Marked(groups: groups, content: shape))
                }
            }
        }
    }

    private mutating func add(_ shape: Marked<Shape>) {
        let style = shape.content.style
        var place = batches.endIndex
        for index in batches.indices.reversed() {
            if batches[index].style == style {
                place = index
                break
            }
            if batches[index].shapes.contains(where: { $0.content.box.intersects(shape.content.box) }) { break }
        }
        if place == batches.endIndex { batches.append(Batch(style: style)) }
        batches[place].shapes.append(shape)
    }
}

extension TextRun {
    /// What it may cover: letters are at most an em above the baseline, and half an em below.
    fileprivate var box: Rect {
        Rect(x: origin.x, y: origin.y - font.size, width: width, height: font.size * 1.5)
    }
}
