import CCairo
import ChartKit

/// Draws a scene into pixels and has them encoded.
struct PNGWriter {
    let typesetter: Typesetter
    let encoder: PNGEncoder

    /// The bytes of a picture.
    func picture(_ scene: Scene, dotsPerInch: Int) throws(CanvasError) -> [UInt8] {
        guard (1...2400).contains(dotsPerInch) else { throw .resolution(dotsPerInch: dotsPerInch) }
        let scale = Double(dotsPerInch) / 72
        let width = (scene.size.width * scale).rounded()
        let height = (scene.size.height * scale).rounded()
        guard width >= 1, height >= 1, width * height <= 268_435_456, max(width, height) <= 32767 else {
            throw .size(width: scene.size.width, height: scene.size.height)
        }
        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        let canvas = try Canvas(takingOver: surface, scale: scale)
        try SceneDrawer(canvas: canvas, typesetter: typesetter, images: ImageStore()).draw(scene)
        cairo_surface_flush(surface)
        try canvas.check()
        guard let data = cairo_image_surface_get_data(surface) else { throw .drawing(reason: "no pixels") }
        let pixels = Pixels(
            start: UnsafeRawPointer(data), width: Int(width), height: Int(height),
            stride: Int(cairo_image_surface_get_stride(surface)))
        return try withExtendedLifetime(canvas) { () throws(CanvasError) in
            try encoder.encode(pixels, dotsPerInch: dotsPerInch, texts: PNGText.texts(of: scene))
        }
    }
}
