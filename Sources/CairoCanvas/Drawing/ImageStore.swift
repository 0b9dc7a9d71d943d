import CCairo

/// The pictures that the pages of one document show, each read once.
final class ImageStore {
    private var surfaces: [String: OpaquePointer] = [:]

    deinit {
        for surface in surfaces.values { cairo_surface_destroy(surface) }
    }

    /// The picture of a PNG file.
    func surface(at path: String) throws(CanvasError) -> OpaquePointer {
        if let known = surfaces[path] { return known }
        guard let surface = cairo_image_surface_create_from_png(path) else {
            throw .image(path: path, reason: "out of memory")
        }
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            throw .image(path: path, reason: String(cString: cairo_status_to_string(status)))
        }
        surfaces[path] = surface
        return surface
    }
}
