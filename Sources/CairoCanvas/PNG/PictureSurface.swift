import CCairo

/// A surface of pixels in memory of its own.
final class PictureSurface {
    /// Cairo's own surface.
    let surface: OpaquePointer
    private let memory: LargeBuffer

    /// Whether what is behind it shows through where nothing was drawn.
    let isTransparent: Bool

    /// A black surface, or one of which nothing is seen yet.
    init(width: Int32, height: Int32, isTransparent: Bool) throws(CanvasError) {
        let format = isTransparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24
        let stride = cairo_format_stride_for_width(format, width)
        memory = try LargeBuffer(count: Int(stride) * Int(height))
        guard
            let surface = cairo_image_surface_create_for_data(
                memory.start, format, width, height, stride)
        else { throw .drawing(reason: "out of memory") }
        self.surface = surface
        self.isTransparent = isTransparent
    }

    deinit {
        // Whoever else holds the surface must not draw into memory that is gone.
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    /// Whether it has a size.
    func has(width: Int32, height: Int32) -> Bool {
        cairo_image_surface_get_width(surface) == width && cairo_image_surface_get_height(surface) == height
    }

    /// What was drawn.
    var pixels: Pixels {
        cairo_surface_flush(surface)
        return Pixels(
            start: UnsafeRawPointer(memory.start), width: Int(cairo_image_surface_get_width(surface)),
            height: Int(cairo_image_surface_get_height(surface)),
            stride: Int(cairo_image_surface_get_stride(surface)), hasAlpha: isTransparent)
    }
}
