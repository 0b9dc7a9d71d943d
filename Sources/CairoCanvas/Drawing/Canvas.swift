import CCairo
import Scene

/// A drawing context on a surface.
final class Canvas {
    /// Cairo's own context.
    let context: OpaquePointer
    private let surface: OpaquePointer

    /// Takes over a surface; `scale` is the number of the surface's units in a point.
    init(takingOver surface: OpaquePointer?, scale: Double = 1) throws(CanvasError) {
        guard let surface else { throw .drawing(reason: "out of memory") }
        guard let context = cairo_create(surface) else {
            cairo_surface_destroy(surface)
            throw .drawing(reason: "out of memory")
        }
        self.surface = surface
        self.context = context
        cairo_scale(context, scale, scale)
        try check()
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// Throws what went wrong on the context or the surface since it was made: Cairo keeps the first error.
    func check() throws(CanvasError) {
        for status in [cairo_status(context), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
            throw .drawing(reason: String(cString: cairo_status_to_string(status)))
        }
    }

    /// Takes a colour for what is drawn next.
    func setColor(_ color: Color) {
        cairo_set_source_rgb(
            context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
    }

    /// Fills and outlines the current path.
    func paint(fill: Color?, stroke: Stroke?) {
        if let fill {
            setColor(fill)
            if stroke == nil { cairo_fill(context) } else { cairo_fill_preserve(context) }
        }
        if let stroke {
            setColor(stroke.color)
            cairo_set_line_width(context, stroke.width)
            cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
            cairo_stroke(context)
        }
        cairo_new_path(context)
    }

    /// Adds a rectangle with round corners to the path.
    func addRect(_ rect: Rect, radius: Double) {
        let radius = min(radius, rect.width / 2, rect.height / 2)
        guard radius > 0 else {
            cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height)
            return
        }
        let (left, top) = (rect.x + radius, rect.y + radius)
        let (right, bottom) = (rect.maxX - radius, rect.maxY - radius)
        cairo_new_sub_path(context)
        cairo_arc(context, right, top, radius, -.pi / 2, 0)
        cairo_arc(context, right, bottom, radius, 0, .pi / 2)
        cairo_arc(context, left, bottom, radius, .pi / 2, .pi)
        cairo_arc(context, left, top, radius, .pi, .pi * 3 / 2)
        cairo_close_path(context)
    }

    /// Adds segments to the path.
    func addPath(_ path: Path) {
        for segment in path.segments {
            switch segment {
            case .move(let point): cairo_move_to(context, point.x, point.y)
            case .line(let point): cairo_line_to(context, point.x, point.y)
            case .curve(let one, let two, let end):
                cairo_curve_to(context, one.x, one.y, two.x, two.y, end.x, end.y)
            case .close: cairo_close_path(context)
            }
        }
    }

    /// Draws a picture scaled into a rectangle.
    func drawImage(_ image: OpaquePointer, in rect: Rect) {
        let width = Double(cairo_image_surface_get_width(image))
        let height = Double(cairo_image_surface_get_height(image))
        guard width > 0, height > 0, rect.width > 0, rect.height > 0 else { return }
        cairo_save(context)
        cairo_translate(context, rect.x, rect.y)
        cairo_scale(context, rect.width / width, rect.height / height)
        cairo_set_source_surface(context, image, 0, 0)
        cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD)
        cairo_rectangle(context, 0, 0, width, height)
        cairo_fill(context)
        cairo_restore(context)
    }
}
