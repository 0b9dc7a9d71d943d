import CCairo
import Scene

/// Walks a scene and draws it.
struct SceneDrawer {
    let canvas: Canvas
    let typesetter: Typesetter
    let images: ImageStore

    /// Draws a page from the back to the front.
    func draw(_ scene: Scene) throws(CanvasError) {
        if let background = scene.background {
            canvas.setColor(background)
            cairo_paint(canvas.context)
        }
        try draw(scene.elements)
        try canvas.check()
    }

    /// Draws elements from the back to the front; pictures have no structure.
    func draw(_ elements: [Element]) throws(CanvasError) {
        for element in elements {
            guard element.isDrawable else { throw .place(element: element.kind) }
            switch element {
            case .rect(let rect, let radius, let fill, let stroke):
                canvas.addRect(rect, radius: radius)
                canvas.paint(fill: fill, stroke: stroke)
            case .line(let start, let end, let stroke):
                canvas.addPath(Path([.move(start), .line(end)]))
                canvas.paint(fill: nil, stroke: stroke)
            case .path(let path, let fill, let stroke):
                canvas.addPath(path)
                canvas.paint(fill: fill, stroke: stroke)
            case .text(let run):
                canvas.setColor(run.color)
                typesetter.layOut(run.text, in: run.font).draw(at: run.origin, on: canvas.context)
            case .image(let path, let rect):
                canvas.drawImage(try images.surface(at: path), in: rect)
            case .group(_, let members):
                try draw(members)
            }
        }
    }
}
