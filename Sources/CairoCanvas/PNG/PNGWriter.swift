import CCairo
import Scene

/// Draws scenes into pixels and has them encoded.
///
/// The pixels are kept for the next picture of the same size, which covers all of them.
final class PNGWriter {
    private let typesetter: Typesetter
    private let encoder = PNGEncoder()
    private var kept: OpaquePointer?

    init(typesetter: Typesetter) {
        self.typesetter = typesetter
    }

    deinit {
        cairo_surface_destroy(kept)
    }

    /// The bytes of a picture.
    func picture(_ scene: Scene, dotsPerInch: Int) throws(CanvasError) -> [UInt8] {
        guard (1...2400).contains(dotsPerInch) else { throw .resolution(dotsPerInch: dotsPerInch) }
        let scale = Double(dotsPerInch) / 72
        let width = (scene.size.width * scale).rounded()
        let height = (scene.size.height * scale).rounded()
        guard width >= 1, height >= 1, max(width, height) <= 32767, width * height <= 268_435_456 else {
            throw .size(width: scene.size.width, height: scene.size.height)
        }
        let surface = takeSurface(width: Int32(width), height: Int32(height))
        let canvas = try Canvas(takingOver: surface, scale: scale)
        try SceneDrawer(canvas: canvas, typesetter: typesetter, images: ImageStore()).draw(scene)
        cairo_surface_flush(surface)
        try canvas.check()
        guard let data = cairo_image_surface_get_data(surface) else { throw .drawing(reason: "no pixels") }
        let pixels = Pixels(
            start: UnsafeRawPointer(data), width: Int(width), height: Int(height),
            stride: Int(cairo_image_surface_get_stride(surface)))
        let bytes = try encoder.encode(
            pixels, flatColors: scene.flatColors, dotsPerInch: dotsPerInch, texts: PNGText.texts(of: scene))
        // Not before: a surface keeps its first error for ever.
        kept = cairo_surface_reference(surface)
        return bytes
    }

    private func takeSurface(width: Int32, height: Int32) -> OpaquePointer? {
        if let surface = kept {
            kept = nil
            if cairo_image_surface_get_width(surface) == width, cairo_image_surface_get_height(surface) == height {
                return surface
            }
            cairo_surface_destroy(surface)
        }
        return cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)
    }
}
